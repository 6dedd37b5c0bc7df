package io.recourse.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.RecourseTest;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.workbench.SampleCases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures against what a person reckons by hand; costs and days are those of the policy table: 3, 0.05, 7. */
@RecourseTest
class WhatWorksTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");

    @Autowired
    WhatWorks whatWorks;

    @Autowired
    SampleCases samples;

    @Autowired
    JdbcClient jdbc;

    private final String lender =
            "W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase().replace("-", "");
    private final String contract = "WORKS-" + UUID.randomUUID();
    private CaseNo caseNo;

    @BeforeEach
    void openCase() {
        caseNo = samples.openWithoutLadder(contract, "诸葛瑾", LocalDate.parse("2025-09-15"));
        jdbc.sql("""
                        insert into lender select (jsonb_populate_record(l, jsonb_build_object('code', ?))).* from lender l
                        where code = 'HXCF'
                        """).param(lender).update();
        jdbc.sql("update legal_case set lender_code = ? where case_no = ?")
                .params(lender, caseNo.value())
                .update();
    }

    /** 400 of 5,000 dials and of 1,000 connects; 84 of 120 promises; 15,000 for 300,000. */
    @Test
    void reckonsByTheTradesFormulas() {
        jdbc.sql("""
                        with made as (
                            insert into contact_attempt (id, case_no, debtor_key, address_key, role, channel, purpose,
                                made_by, inbound, actor, at)
                            select gen_random_uuid(), ?, 'k', 'k', 'DEBTOR', 'CALL', 'PAYMENT', 'STAFF', false, 'assistant',
                                timestamptz '2026-03-02 10:00+08' + make_interval(secs => n) from generate_series(1, 5000) n
                            returning id, at
                        )
                        insert into contact_result (attempt_id, result, recording_ref, told_by, told_at)
                        select id, case when n <= 400 then 'REACHED' when n <= 1000 then 'OTHER_ANSWERED' else 'UNANSWERED' end,
                            'rec', 'assistant', at from (select id, at, row_number() over (order by at) as n from made) numbered
                        """).param(caseNo.value()).update();
        jdbc.sql("""
                        insert into promise (id, case_no, made_at, promised_on, amount, kept)
                        select gen_random_uuid(), ?, timestamptz '2026-03-02 12:00+08', date '2026-03-05', 1, n <= 84
                        from generate_series(1, 120) n
                        """).param(caseNo.value()).update();
        pay("2026-03-06", "300000.00");

        assertThat(results(By.CHANNEL)).singleElement().satisfies(calls -> {
            assertThat(calls.rightPartyPerDial()).isEqualTo("8 %");
            assertThat(calls.rightPartyPerConnect()).isEqualTo("40 %");
            assertThat(calls.keptRate()).isEqualTo("70 %");
            assertThat(calls.cost()).isEqualTo(Money.of("15000.00"));
            assertThat(calls.recovered()).isEqualTo(Money.of("300000.00"));
            assertThat(calls.costToCollect()).isEqualTo("5 %");
        });
    }

    @Test
    void countsAPaymentOnceForTheLastContactWithinTheDays() {
        message("SMS", "2026-03-02T10:00+08:00");
        call("2026-03-04T10:00+08:00", "STAFF", "assistant", "UNANSWERED");
        pay("2026-03-03", "10.00");
        pay("2026-03-04", "20.00");
        pay("2026-03-11", "40.00");
        pay("2026-03-12", "80.00");

        assertThat(results(By.CHANNEL))
                .extracting(Result::group, Result::recovered, Result::cost)
                .containsExactly(
                        tuple("CALL", Money.of("60.00"), Money.of("3.00")),
                        tuple("SMS", Money.of("10.00"), Money.of("0.05")));
        assertThat(WhatWorks.sum(results(By.HOUR)).recovered()).isEqualTo(Money.of("70.00"));
    }

    @Test
    void aContactAfterThePeriodTakesWhatIsItsOwn() {
        message("SMS", "2026-03-31T10:00+08:00");
        message("SMS", "2026-04-02T10:00+08:00");
        pay("2026-04-01", "10.00");
        pay("2026-04-03", "20.00");

        assertThat(results(By.CHANNEL))
                .extracting(Result::contacts, Result::recovered)
                .containsExactly(tuple(1L, Money.of("10.00")));
    }

    @Test
    void countsNothingThatWasTakenBack() {
        message("SMS", "2026-03-02T10:00+08:00");
        String ref = pay("2026-03-03", "10.00");
        jdbc.sql("insert into loan_reversal values (?, date '2026-03-05', ?, 'RETURNED', now(), 'system')")
                .params(ref, "BACK-" + ref)
                .update();

        assertThat(results(By.CHANNEL)).extracting(Result::recovered).containsExactly(Money.ZERO);
    }

    @Test
    void tellsToneStageHourAndMakerApart() {
        jdbc.sql("""
                        insert into stage_run (id, case_no, stage, entered_at, left_at, outcome) values
                        (gen_random_uuid(), :case, 'reminder', '2026-03-02T09:00+08:00', '2026-03-05T09:00+08:00', 'refused'),
                        (gen_random_uuid(), :case, 'demand-letter', '2026-03-06T09:00+08:00', null, null)
                        """).param("case", caseNo.value()).update();
        jdbc.sql("insert into reminder_tone values (?, ?, 'firm', '2026-03-02T09:30+08:00')")
                .params("tone-" + contract, caseNo.value())
                .update();
        message("SMS", "2026-03-02T23:59:59+08:00");
        call("2026-03-03T00:00+08:00", "AI", "robot", "UNANSWERED");
        call("2026-03-07T15:30+08:00", "AGENCY", "brightagency", "REACHED");

        assertThat(results(By.TONE))
                .extracting(Result::group, Result::contacts)
                .containsExactly(tuple("firm", 2L), tuple("none", 1L));
        assertThat(results(By.STAGE))
                .extracting(Result::group, Result::contacts)
                .containsExactly(tuple("reminder", 2L), tuple("demand-letter", 1L));
        assertThat(results(By.HOUR)).extracting(Result::group).containsExactly("0", "15", "23");
        assertThat(results(By.AGENCY)).extracting(Result::group).containsExactly("AI", "STAFF", "brightagency");
    }

    /** A month of 80.00 for three calls: 26.67, 26.67 and 26.66; the own SMS costs 0.05. */
    @Test
    void sharesAnAgencysFeeAmongItsContacts() {
        String agency = agencyAtWork("2026-03-02T08:00+08:00");
        message("SMS", "2026-03-02T10:00+08:00");
        call("2026-03-03T10:00+08:00", "AGENCY", agency, "UNANSWERED");
        call("2026-03-03T11:00+08:00", "AGENCY", agency, "REACHED");
        call("2026-03-04T12:00+08:00", "AGENCY", agency, "UNANSWERED");

        assertThat(results(By.AGENCY))
                .extracting(Result::group, Result::cost)
                .containsExactlyInAnyOrder(tuple(agency, Money.of("80.00")), tuple("STAFF", Money.of("0.05")));
        assertThat(results(By.HOUR))
                .extracting(Result::group, Result::cost)
                .containsExactly(
                        tuple("10", Money.of("26.72")), tuple("11", Money.of("26.67")), tuple("12", Money.of("26.66")));
        for (By by : By.values()) {
            assertThat(WhatWorks.sum(results(by)).cost()).as(by.name()).isEqualTo(Money.of("80.05"));
        }
    }

    @Test
    void costsWhatAnAgencyIsPaidThoughItContactedNobody() {
        String agency = agencyAtWork("2026-03-02T08:00+08:00");

        assertThat(results(By.AGENCY))
                .extracting(Result::group, Result::cost)
                .containsExactly(tuple(agency, Money.of("80.00")));
        for (By by : By.values()) {
            assertThat(WhatWorks.sum(results(by)).cost()).as(by.name()).isEqualTo(Money.of("80.00"));
        }
    }

    @Test
    void leavesOutWhatIsNoAttemptToCollect() {
        call("2026-03-03T10:00+08:00", "STAFF", "assistant", "REACHED");
        jdbc.sql("update contact_attempt set inbound = true where case_no = ?")
                .param(caseNo.value())
                .update();
        message("POST", "2026-03-04T10:00+08:00");
        jdbc.sql("update dispatch set purpose = 'CREDIT_CORRECTION' where case_no = ?")
                .param(caseNo.value())
                .update();

        assertThat(results(By.CHANNEL)).isEmpty();
    }

    private String agencyAtWork(String since) {
        String code = "AG" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        jdbc.sql("""
                        insert into agency values (?, '诚信', '91310000MA1FL0000X', '2024-01-01', 'x', '2024-01-01', '2027-01-01',
                            null, null, '固定费用', '{L1}', null, 'lead', now(), 0)
                        """).param(code).update();
        jdbc.sql("insert into agency_fee_terms values (?, '2026-01-01', 80, 0, 0, 0, '合同', 'lead', now())")
                .param(code)
                .update();
        jdbc.sql("""
                        insert into agency_placement (id, case_no, agency_code, status, term_until, reason, proposed_by,
                            proposed_at, approved_by, approved_at, handover_id, handed_over_at, ended_on, end_reason)
                        values (gen_random_uuid(), :case, :agency, 'ENDED', '2026-03-20', 'x', 'lead', :at, 'lawyer', :at,
                            gen_random_uuid(), :at, '2026-03-20', 'RECALLED')
                        """)
                .param("case", caseNo.value())
                .param("agency", code)
                .param("at", OffsetDateTime.parse(since))
                .update();
        return code;
    }

    private List<Result> results(By by) {
        return whatWorks.of(new Period(FIRST, LAST, lender), by);
    }

    private void message(String channel, String at) {
        jdbc.sql("""
                        insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                            not_before, queued_at, sending_at, ended_at)
                        values (gen_random_uuid(), :case, :channel, 'REMINDER', :occasion, 'x', 'x', 'x', 'SENT',
                            :at, :at, :at, :at)
                        """)
                .param("case", caseNo.value())
                .param("channel", channel)
                .param("occasion", "works/" + UUID.randomUUID())
                .param("at", OffsetDateTime.parse(at))
                .update();
    }

    private void call(String at, String madeBy, String actor, String result) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into contact_attempt (id, case_no, debtor_key, address_key, role, channel, purpose, made_by,
                            inbound, actor, at)
                        values (?, ?, 'k', 'k', 'DEBTOR', 'CALL', 'PAYMENT', ?, false, ?, ?)
                        """)
                .params(id, caseNo.value(), madeBy, actor, OffsetDateTime.parse(at))
                .update();
        jdbc.sql("insert into contact_result values (?, ?, 'rec', 'assistant', ?)")
                .params(id, result, OffsetDateTime.parse(at))
                .update();
    }

    private String pay(String on, String amount) {
        String ref = "WORKS-" + UUID.randomUUID();
        jdbc.sql("insert into loan_payment values (?, ?, ?, ?, 'ALIPAY')")
                .params(ref, contract, LocalDate.parse(on), new BigDecimal(amount))
                .update();
        return ref;
    }
}
