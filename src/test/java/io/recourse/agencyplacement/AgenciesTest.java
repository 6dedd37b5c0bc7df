package io.recourse.agencyplacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.agencyplacement.Agency.Obstacle;
import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.contact.AddressSource;
import io.recourse.contact.Channel;
import io.recourse.contact.Collector;
import io.recourse.contact.Contact;
import io.recourse.contact.ContactGuard;
import io.recourse.contact.Examinations;
import io.recourse.contact.GuardedCases;
import io.recourse.contact.MadeBy;
import io.recourse.contact.Purpose;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.LenderMandates;
import io.recourse.legalcase.Measure;
import io.recourse.legalcase.PartyRole;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RecourseTest
@Transactional
@DisplayName("The white list of agencies")
class AgenciesTest {

    private static final Actor LEAD = new Actor("lead");

    @Autowired
    Agencies agencies;

    @Autowired
    LenderMandates mandates;

    @Autowired
    Examinations examinations;

    @Autowired
    ContactGuard guard;

    @Autowired
    GuardedCases cases;

    @Autowired
    LegalCases legalCases;

    @Autowired
    Clock clock;

    private final String code =
            "AG" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
    private LocalDate today;

    @BeforeEach
    void lookAtTheCalendar() {
        today = LocalDate.now(clock);
    }

    private Agency agency(LocalDate until, LocalDate inspected, LocalDate evaluated, String... scope) {
        return new Agency(
                code,
                "诚信催收服务有限公司",
                "91310000MA1FL0000X",
                today.minusYears(2),
                "https://lender.example/agencies",
                today.minusYears(1),
                until,
                inspected,
                evaluated,
                "固定费用每案80元，合规得分占四成",
                List.of(scope),
                null);
    }

    /** The worked test: inspected on 2025-11-20, suspended on 2026-11-22. */
    @Test
    void suspendsAnAgencyWhoseInspectionIsAYearAgo() {
        Agency inspected = new Agency(
                code,
                "诚信催收服务有限公司",
                "91310000MA1FL0000X",
                LocalDate.of(2024, 1, 1),
                "https://lender.example/agencies",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2027, 12, 31),
                LocalDate.of(2025, 11, 20),
                null,
                "固定费用",
                List.of("L1"),
                null);

        assertThat(agencies.obstacles(inspected, LocalDate.of(2026, 11, 20))).isEmpty();
        assertThat(agencies.obstacles(inspected, LocalDate.of(2026, 11, 21))).containsExactly(Obstacle.INSPECTION_DUE);
        assertThat(agencies.obstacles(inspected, LocalDate.of(2026, 11, 22))).containsExactly(Obstacle.INSPECTION_DUE);
        assertThat(agencies.obstacles(inspected, LocalDate.of(2028, 1, 1)))
                .containsExactly(Obstacle.NO_CONTRACT, Obstacle.INSPECTION_DUE);
    }

    @Test
    void prolongsNoContractWithoutAnEvaluationWithinTheYear() {
        agencies.save(agency(today.plusDays(30), today.minusMonths(3), null, "L1"), LEAD);

        assertThatThrownBy(() -> agencies.save(agency(today.plusYears(1), today.minusMonths(3), null, "L1"), LEAD))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::code)
                                .containsExactly("agency.not-evaluated"));
        LocalDate tooLongAgo = today.minusMonths(12).minusDays(1);
        assertThatThrownBy(
                        () -> agencies.save(agency(today.plusYears(1), today.minusMonths(3), tooLongAgo, "L1"), LEAD))
                .isInstanceOf(InvalidFields.class);

        agencies.save(agency(today.plusYears(1), today.minusMonths(3), today, "L1"), LEAD);

        assertThat(agencies.find(code).orElseThrow().contractUntil()).isEqualTo(today.plusYears(1));
    }

    @Test
    void entrustsOnlyWhatLenderAndListAllow() {
        String lender = legalCases.get(cases.open().caseNo()).lenderCode().value();
        LenderCode entrusting = new LenderCode(lender);
        agencies.save(agency(today.plusDays(30), today, null, lender + "/CREDIT_CARD"), LEAD);

        assertThat(agencies.obstacles(code, entrusting, "MICRO_CREDIT", today))
                .contains(Obstacle.OUT_OF_SCOPE)
                .doesNotContain(Obstacle.INSPECTION_DUE, Obstacle.REMOVED);
        mandates.give(entrusting, Measure.AGENCY_PLACEMENT, today, "委托合同", LEAD);
        assertThat(agencies.obstacles(code, entrusting, "CREDIT_CARD", today)).isEmpty();
        assertThat(agencies.obstacles("NOBODY", entrusting, "CREDIT_CARD", today))
                .containsExactly(Obstacle.REMOVED);
        agencies.remove(code, LEAD);
        assertThat(agencies.obstacles(code, entrusting, "CREDIT_CARD", today)).containsExactly(Obstacle.REMOVED);
    }

    @Test
    void isAskedByTheGuardOfWhoeverCallsForAnAgency() {
        GuardedCases.Debtor debtor = cases.open();
        Contact call = new Contact(
                debtor.caseNo(),
                Channel.CALL,
                Purpose.PAYMENT,
                PartyRole.DEBTOR,
                debtor.mobile(),
                AddressSource.CONTRACT,
                "",
                new Contact.Maker(MadeBy.AGENCY, null, List.of(new Collector("007", code))),
                null);
        Instant noon = today.plusDays(1).atTime(12, 0).atZone(clock.getZone()).toInstant();
        examinations.record(new Collector("007", code), today, true, LEAD);
        assertThat(guard.check(call, noon).rule()).isEqualTo("contact.agency-not-listed");

        agencies.save(agency(today.plusDays(30), today, null, "L1"), LEAD);

        assertThat(guard.check(call, noon).allowed()).isTrue();
    }

    @Test
    void namesAllThatIsMissing() {
        Agency nothing = new Agency("a", "", "1", null, " ", null, null, null, null, null, List.of(), null);

        assertThatThrownBy(() -> agencies.save(nothing, LEAD))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder(
                                        "name",
                                        "disclosedAt",
                                        "feeTerms",
                                        "code",
                                        "creditCode",
                                        "admittedOn",
                                        "contractUntil",
                                        "scope"));
    }
}
