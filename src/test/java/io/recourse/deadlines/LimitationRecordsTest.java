package io.recourse.deadlines;

import static io.recourse.deadlines.LimitationEvent.Kind.DEMAND;
import static io.recourse.deadlines.LimitationEvent.Kind.PART_PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.deadlines.Limitation.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RecourseTest
@Transactional
class LimitationRecordsTest {

    private static final CaseNo CASE = new CaseNo("RC2026-040001");
    private static final CaseNo OTHER = new CaseNo("RC2026-040002");
    private static final Actor ASSISTANT = new Actor("assistant");
    private static final LocalDate DUE_ON = LocalDate.of(2019, 11, 22);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LimitationEvent DEMANDED = LimitationEvent.of(DEMAND, LocalDate.of(2022, 3, 1));
    private static final LimitationEvent PAID = LimitationEvent.of(PART_PAYMENT, LocalDate.of(2024, 11, 5));

    @Autowired
    Clock clock;

    @Autowired
    LimitationRecords records;

    @Test
    void computesFromWhatWasRecordedOfTheCaseAlone() {
        records.record(CASE, PAID, "payment P-1", ASSISTANT);
        records.record(CASE, DEMANDED, "SMS receipt 17", ASSISTANT);
        records.record(OTHER, DEMANDED, "SMS receipt 18", ASSISTANT);

        assertThat(records.of(CASE, DUE_ON, TODAY)).satisfies(result -> {
            assertThat(result.expiresOn()).isEqualTo("2027-11-05");
            assertThat(result.status()).isEqualTo(Status.LIVE);
        });
        assertThat(records.of(OTHER, DUE_ON, TODAY).expiresOn()).isEqualTo("2025-03-01");
    }

    @Test
    void computesManyCasesAtOnceEachFromItsOwn() {
        CaseNo silent = new CaseNo("RC2026-040003");
        records.record(CASE, PAID, "payment P-1", ASSISTANT);
        records.record(CASE, DEMANDED, "SMS receipt 17", ASSISTANT);
        records.record(OTHER, DEMANDED, "SMS receipt 18", ASSISTANT);

        assertThat(records.of(Map.of(CASE, DUE_ON, OTHER, DUE_ON, silent, LocalDate.of(2025, 1, 31)), TODAY))
                .hasSize(3)
                .hasEntrySatisfying(CASE, it -> assertThat(it.expiresOn()).isEqualTo("2027-11-05"))
                .hasEntrySatisfying(OTHER, it -> assertThat(it.expiresOn()).isEqualTo("2025-03-01"))
                .hasEntrySatisfying(silent, it -> assertThat(it.expiresOn()).isEqualTo("2028-01-31"));
    }

    @Test
    void keepsTheProofAndWhoRecordedIt() {
        LimitationEvent plan = LimitationEvent.planSigned(LocalDate.of(2026, 11, 1), LocalDate.of(2028, 10, 20));
        LimitationEvent obstacle = LimitationEvent.suspension(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 7, 1));
        records.record(CASE, plan, " agreement D-7 ", ASSISTANT);
        records.record(CASE, obstacle, "court notice", ASSISTANT);

        assertThat(records.of(CASE)).extracting(LimitationRecord::event).containsExactly(obstacle, plan);
        assertThat(records.of(CASE).get(1)).satisfies(record -> {
            assertThat(record.evidence()).isEqualTo("agreement D-7");
            assertThat(record.recordedBy()).isEqualTo("assistant");
            assertThat(record.recordedAt()).isBeforeOrEqualTo(clock.instant());
        });
    }

    @Test
    void recordsTheSameEventOnce() {
        assertThat(records.record(CASE, DEMANDED, "EMS 1", ASSISTANT)).isTrue();
        assertThat(records.record(CASE, DEMANDED, "EMS 1", Actor.SYSTEM)).isFalse();
        assertThat(records.record(CASE, DEMANDED, "EMS 2", ASSISTANT)).isTrue();

        assertThat(records.of(CASE)).hasSize(2);
    }

    @Test
    void refusesOtherDatesOnTheSameEvidence() {
        LocalDate arose = LocalDate.of(2022, 6, 1);
        records.record(CASE, LimitationEvent.suspension(arose, arose.plusDays(30)), "court notice", ASSISTANT);

        assertRefused(
                "limitation.record-differs", LimitationEvent.suspension(arose, arose.plusDays(60)), "court notice");
    }

    @Test
    void refusesAnEventWithoutEvidence() {
        assertRefused("limitation.evidence-missing", DEMANDED, " ");
        assertRefused("limitation.evidence-missing", DEMANDED, null);
    }

    private void assertRefused(String code, LimitationEvent event, String evidence) {
        assertThatThrownBy(() -> records.record(CASE, event, evidence, ASSISTANT))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
