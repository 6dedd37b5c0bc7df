package io.recourse.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.legalcase.PartyRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RecourseTest
@Transactional
@DisplayName("C14: who calls or visits was examined within the year")
class ExaminationsTest {

    private static final Actor LEAD = new Actor("lead");
    private static final LocalDate EXAMINED = LocalDate.of(2025, 11, 21);

    @Autowired
    Examinations examinations;

    @Autowired
    ContactGuard guard;

    @Autowired
    GuardedCases cases;

    private final String person = "p" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void holdsForAYearAndNoDayLonger() {
        examinations.record(Collector.staff(person), EXAMINED, true, LEAD);

        assertThat(valid("", "2025-11-20")).isFalse();
        assertThat(valid("", "2025-11-21")).isTrue();
        assertThat(valid("", "2026-11-21")).isTrue();
        assertThat(valid("", "2026-11-22")).isFalse();
    }

    @Test
    void isOfOwnStaffAndOfEachAgencyApart() {
        examinations.record(new Collector(person, "AG1"), EXAMINED, true, LEAD);

        assertThat(valid("AG1", "2026-01-01")).isTrue();
        assertThat(valid("AG2", "2026-01-01")).isFalse();
        assertThat(valid("", "2026-01-01")).isFalse();
    }

    @Test
    void isLostWithAFailureUntilALaterOneIsPassed() {
        examinations.record(Collector.staff(person), EXAMINED, true, LEAD);
        examinations.record(Collector.staff(person), EXAMINED.plusMonths(6), false, LEAD);
        assertThat(valid("", "2026-05-20")).isTrue();
        assertThat(valid("", "2026-05-21")).isFalse();

        examinations.record(Collector.staff(person), EXAMINED.plusMonths(7), true, LEAD);

        assertThat(valid("", "2026-06-21")).isTrue();
        assertThatThrownBy(() -> examinations.record(Collector.staff(person), EXAMINED, false, LEAD))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("exam.recorded-already"));
    }

    @Test
    void isAskedByTheGuardOfEveryoneWhoIsNamed() {
        GuardedCases.Debtor debtor = cases.open();
        examinations.record(Collector.staff(person), EXAMINED, true, LEAD);
        examinations.record(Collector.staff(person + "2"), EXAMINED.plusDays(1), true, LEAD);

        assertThat(visit(debtor.caseNo(), debtor.mobile(), "2026-11-21").allowed())
                .isTrue();
        assertThat(visit(debtor.caseNo(), debtor.mobile(), "2026-11-22").rule()).isEqualTo("contact.training-expired");
    }

    private Permission visit(CaseNo caseNo, String mobile, String day) {
        Contact contact = new Contact(
                caseNo,
                Channel.CALL,
                Purpose.PAYMENT,
                PartyRole.DEBTOR,
                mobile,
                AddressSource.CONTRACT,
                "",
                Contact.Maker.staff(List.of(person, person + "2")),
                null);
        return guard.check(contact, Instant.parse(day + "T04:00:00Z"));
    }

    private boolean valid(String agency, String day) {
        return examinations.isValid(new Collector(person, agency), LocalDate.parse(day));
    }
}
