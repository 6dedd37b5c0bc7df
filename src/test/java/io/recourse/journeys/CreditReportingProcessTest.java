package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Actor;
import io.recourse.common.Refused;
import io.recourse.creditreporting.ReportDebt;
import io.recourse.legalcase.CreditConsent;
import io.recourse.legalcase.CreditConsents;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

class CreditReportingProcessTest extends ProcessTest {

    @Autowired
    Holds holds;

    @Autowired
    ReportDebt reportDebt;

    @Autowired
    CreditConsents consents;

    CreditReportingProcessTest() {
        super("credit-reporting");
    }

    private Desk noticed() {
        Desk desk = in("credit-reporting");
        desk.complete("assistant", "recordNoticeDelivery", Filled.delivered(today()));
        desk.settle();
        return desk;
    }

    private LocalDate notBefore(Desk desk) {
        return jdbc.sql("select not_before from prior_notice where case_no = ?")
                .param(desk.caseNo().value())
                .query(LocalDate.class)
                .single();
    }

    private int reports(Desk desk) {
        return jdbc.sql("select count(*) from credit_report where case_no = ?")
                .param(desk.caseNo().value())
                .query(Integer.class)
                .single();
    }

    private void insertReport(Desk desk, UUID notice, LocalDate noticeUntil, LocalDate reportedOn) {
        jdbc.sql("""
                        insert into credit_report (id, case_no, prior_notice_id, notice_until, amount, days_past_due,
                            repayment_state, approved_by, reported_on)
                        values (?, ?, ?, ?, 100, 100, '4', 'lead', ?)
                        """)
                .params(UUID.randomUUID(), desk.caseNo().value(), notice, noticeUntil, reportedOn)
                .update();
    }

    private void assertRefusedToReport(Desk desk, String code) {
        assertThatThrownBy(() -> reportDebt.report(desk.caseNo(), new Actor("lead")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(reports(desk)).isZero();
    }

    @Test
    void endsWithTheReportOnceTheWaitingTimeIsOver() {
        Desk desk = noticed();
        LocalDate notBefore = notBefore(desk);
        assertThat(desk.openTasks()).isEmpty();
        assertRefusedToReport(desk, "notice.waiting");

        desk.advance("P" + (notBefore.toEpochDay() - today().toEpochDay()) + "D");
        desk.complete("lead", "approveReport", Filled.decided("approved"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("adverseInformationReported");
        assertThat(reports(desk)).isOne();
    }

    @Test
    void endsAtOnceWhenTheDebtMayNotBeReported() {
        Desk desk = in("credit-reporting", Portfolio.Loan.MICRO_CREDIT.pastDue(30));

        assertThat(endings(desk)).containsExactly("notEligible");
        assertThat(desk.documents()).isEmpty();
    }

    /** 征信业管理条例 29: who reports needs the debtor's written consent, and the lender may find later that he has none. */
    @Test
    void takesNoApprovalWithoutWrittenConsent() {
        Desk desk = noticed();
        desk.advance("P20D");
        assertThat(desk.shown("lead", "approveReport").get("creditConsent").asText())
                .isEqualTo("ASSUMED");
        consents.state(Map.of(desk.caseNo(), CreditConsent.NONE));

        holds.begin(desk.caseNo(), HoldReason.HARDSHIP, "x", new Actor("lead"));
        assertThat(desk.shown("lead", "approveReport")
                        .get("policyRules")
                        .asText()
                        .lines())
                .hasSize(10)
                .filteredOn(line -> line.contains("stands in the way") && line.startsWith("- **妨碍"))
                .as("each that stands in the way, with its article")
                .satisfiesExactly(
                        consent -> assertThat(consent).contains("第29条"),
                        hardship -> assertThat(hardship).contains("困难"));
        holds.end(desk.caseNo(), new Actor("lead"));

        Api.Answer refused = desk.tryToComplete("lead", "approveReport", Filled.decided("approved"));
        assertRefused(refused, "report.not-eligible");
        assertThat(refused.body().toString()).contains("art. 29");
        assertThat(desk.shown("lead", "approveReport").get("creditConsent").asText())
                .isEqualTo("NONE");
        assertRefusedToReport(desk, "report.not-eligible");

        consents.state(Map.of(desk.caseNo(), CreditConsent.GIVEN));
        desk.complete("lead", "approveReport", Filled.decided("approved"));
        desk.settle();
        assertThat(reports(desk)).isOne();
    }

    /** 征信业管理条例 25: an account that was found not to be the debtor's is reported no more, whatever the policy says. */
    @Test
    void showsTheApproverWhatHoldsTheRecord() {
        Desk desk = noticed();
        desk.advance("P20D");
        assertThat(desk.shown("lead", "approveReport").has("recordHold")).isFalse();
        deleteTheAccount(desk);

        assertThat(desk.shown("lead", "approveReport").get("recordHold").asText())
                .contains("第25条", "art. 25", "the account is not the debtor's");
        assertThat(desk.shown("lead", "approveReport").get("policyRules").asText())
                .doesNotContain("stands in the way");
        assertRefused(desk.tryToComplete("lead", "approveReport", Filled.decided("approved")), "report.held");
        desk.complete("lead", "approveReport", Filled.reasoned("declined"));
    }

    private void deleteTheAccount(Desk desk) {
        UUID notice = jdbc.sql("select id from prior_notice where case_no = ?")
                .param(desk.caseNo().value())
                .query(UUID.class)
                .single();
        insertReport(desk, notice, notBefore(desk), today());
        jdbc.sql("""
                        insert into credit_correction (id, case_no, report_id, letter_no, status, disputed_on, answer_by, kind,
                            finding, stated_by, document_id, document_sha256, decided_by, decided_at, approved_sha256,
                            corrected_on)
                        select ?, case_no, id, 'HELD-' || case_no, 'DISPATCHED', reported_on, reported_on,
                            'ACCOUNT_DELETION', 'x', 'lawyer', id, 'x', 'lead', now(), 'x', reported_on
                        from credit_report where case_no = ?
                        """).params(UUID.randomUUID(), desk.caseNo().value()).update();
    }

    @Test
    void endsWhenTheNoticeComesBack() {
        Desk desk = in("credit-reporting");

        desk.complete("assistant", "recordNoticeDelivery", Filled.undelivered());

        assertThat(endings(desk)).containsExactly("noticeUndelivered");
        assertRefusedToReport(desk, "notice.not-proven");
    }

    @Test
    void endsWhenTheTeamLeadDeclines() {
        Desk desk = noticed();
        desk.advance("P20D");
        assertFaults(desk.tryToComplete("lead", "approveReport", Filled.decided("declined")), "reason");

        desk.complete("lead", "approveReport", Filled.reasoned("declined"));

        assertThat(endings(desk)).containsExactly("reportDeclined");
        assertThat(reports(desk)).isZero();
    }

    @Test
    void takesNoApprovalOfADebtThatIsNearlyPaidMeanwhile() {
        Desk desk = noticed();
        desk.advance("P20D");
        BigDecimal due = new BigDecimal(desk.balance("totalDue", today()));
        portfolio.pay(desk.caseNo(), due.subtract(new BigDecimal("300.00")).toPlainString());

        assertRefused(desk.tryToComplete("lead", "approveReport", Filled.decided("approved")), "report.not-eligible");
        assertRefusedToReport(desk, "report.not-eligible");

        desk.complete("lead", "approveReport", Filled.reasoned("declined"));
        assertThat(endings(desk)).containsExactly("reportDeclined");
    }

    @Test
    void refusesAnUnprovenDelivery() {
        Desk desk = in("credit-reporting");

        assertFaults(
                desk.tryToComplete("assistant", "recordNoticeDelivery", Map.of("outcome", "delivered")),
                "deliveredOn",
                "trackingNo",
                "proofNote");
        assertFaults(
                desk.tryToComplete("assistant", "recordNoticeDelivery", Filled.delivered(inDays(-1))), "deliveredOn");
        assertRefusedToReport(desk, "notice.not-proven");
    }

    @Test
    void letsNoReportIntoTheDatabaseWithoutAProvenNotice() {
        Desk desk = in("credit-reporting");
        UUID sent = jdbc.sql("select id from prior_notice where case_no = ?")
                .param(desk.caseNo().value())
                .query(UUID.class)
                .single();

        assertThatThrownBy(() -> insertReport(desk, UUID.randomUUID(), inDays(-1), today()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insertReport(desk, sent, inDays(-1), today()))
                .isInstanceOf(DataIntegrityViolationException.class);
        desk.complete("assistant", "recordNoticeDelivery", Filled.delivered(today()));
        assertThatThrownBy(() -> insertReport(desk, sent, inDays(1), today()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insertReport(desk, sent, today(), today()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
