package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Actor;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.demandletter.SendDemandLetter;
import io.recourse.mailing.MakePosting;
import io.recourse.mailing.Postings;
import io.recourse.mailing.Tracking;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemandLetterProcessTest extends ProcessTest {

    private static final String LETTER = "demand-letter/demand-letter";

    @Autowired
    SendDemandLetter sendDemandLetter;

    @Autowired
    MakePosting makePosting;

    @Autowired
    Postings postings;

    @Autowired
    Tracking tracking;

    @Autowired
    JdbcClient jdbc;

    DemandLetterProcessTest() {
        super("demand-letter");
    }

    private Desk sent() {
        return sent(Portfolio.Loan.MICRO_CREDIT);
    }

    private Desk sent(Portfolio.Loan loan) {
        Desk desk = in("demand-letter", loan);
        desk.complete("lawyer", "reviewDemandLetter", Filled.decided("approved"));
        desk.settle();
        return desk;
    }

    @Test
    void endsWhenTheLetterIsNotAnsweredInTime() {
        Desk desk = sent();
        desk.complete("assistant", "recordLetterDelivery", Filled.delivered(today()));
        desk.advance("P15D");
        assertThat(endings(desk)).isEmpty();

        desk.advance("P1D");

        assertThat(endings(desk)).containsExactly("letterUnanswered");
        assertThat(desk.text(LETTER)).contains("律师函");
    }

    /** The words of the letter itself are held to the guard's rules, before a lawyer's name stands under them. */
    @Test
    void isNotApprovedWithWordsThatNobodyMayBeSent() {
        Desk desk = in("demand-letter");
        desk.complete("lawyer", "reviewDemandLetter", Filled.reasoned("returned"));

        Api.Answer typed = desk.tryToComplete(
                "assistant", "amendDemandLetter", Map.of("deadlineDays", 15, "extraParagraph", "请即还款，否则后果自负。"));
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.body().toString()).contains("extraParagraph", "后果自负", "CBA guideline 2026");

        jdbc.sql("update party set address = '曝光路8号' where case_no = ? and role = 'DEBTOR'")
                .param(desk.caseNo().value())
                .update();
        desk.complete("assistant", "amendDemandLetter", Map.of("deadlineDays", 15));
        desk.settle();
        Api.Answer refused = desk.tryToComplete("lawyer", "reviewDemandLetter", Filled.decided("approved"));
        assertRefused(refused, "letter.wording");
        assertThat(refused.body().toString()).contains("曝光", "CBA guideline 2026");
    }

    @Test
    void provesNothingBeforeItIsSigned() {
        Desk desk = in("demand-letter");
        assertThat(letterAsEvidence(desk)).isEqualTo("MISSING");

        desk.complete("lawyer", "reviewDemandLetter", Filled.decided("approved"));

        assertThat(letterAsEvidence(desk)).isEqualTo("THERE");
    }

    private static String letterAsEvidence(Desk desk) {
        for (JsonNode line : desk.as("lawyer")
                .get("/api/cases/" + desk.caseNo() + "/evidence")
                .get("items")) {
            if (line.get("kind").asText().equals("demand-letter")) {
                return line.get("state").asText();
            }
        }
        throw new AssertionError("no letter on the evidence list");
    }

    @Test
    void sendsWhatTheLawyerApprovedAndTheFirmSigned() {
        Desk desk = in("demand-letter");
        assertThat(desk.signedDocuments()).isEmpty();

        desk.complete("lawyer", "reviewDemandLetter", Filled.decided("approved"));
        desk.settle();

        assertThat(desk.signedDocuments()).containsExactly(LETTER);
        assertThat(jdbc.sql("""
                                select s.approved_by, s.approved_sha256 = l.approved_sha256 as approved, s.signatory
                                from dispatch d join document_signature s on s.document_id = d.document_id
                                join demand_letter l on l.case_no = d.case_no where d.case_no = ?
                                """).param(desk.caseNo().value()).query().singleRow())
                .containsEntry("approved_by", "lawyer")
                .containsEntry("approved", true)
                .hasEntrySatisfying(
                        "signatory", firm -> assertThat((String) firm).contains("律师事务所"));
    }

    @Test
    void interruptsLimitationFromTheDayOfDelivery() {
        Desk desk = sent(Portfolio.Loan.ALL_DUE);
        desk.advance("P2D");
        LocalDate threeYearsOn = inDays(-1).plusYears(3);
        assertThat(desk.limitationExpiresOn()).isBefore(threeYearsOn);

        desk.complete("assistant", "recordLetterDelivery", Filled.delivered(inDays(-1)));

        assertThat(desk.limitationExpiresOn()).isBetween(threeYearsOn, threeYearsOn.plusDays(10));
    }

    @Test
    void proposesTheDayOnWhichThePostOfficeSaysThatItArrived() {
        Actor assistant = new Actor("assistant");
        LenderCode lender = new LenderCode("POSTED");
        Desk desk = in("demand-letter", portfolio.openOffTheLadder(Portfolio.Loan.MICRO_CREDIT, "张小明", lender));
        desk.complete("lawyer", "reviewDemandLetter", Filled.decided("approved"));
        desk.settle();
        assertThat(desk.shown("assistant", "recordLetterDelivery").has("deliveredOn"))
                .isFalse();
        UUID posting = makePosting.of(lender, assistant).id();
        await().until(() -> postings.get(posting).is("READY"));
        postings.leave(posting, assistant);
        postings.handOver(posting, null, Set.of(), assistant);

        long number = postings.get(posting).number();
        String row = "P%d-0001,300%010d,%s,%s".formatted(number, number, today(), today());
        String csv = "reference,tracking_no,posted_on,delivered_on\n" + row;
        assertThat(tracking.take("ems.csv", csv.getBytes(StandardCharsets.UTF_8), assistant)
                        .recorded())
                .isOne();

        JsonNode shown = desk.shown("assistant", "recordLetterDelivery");
        assertThat(shown.get("outcome").asText()).isEqualTo("delivered");
        assertThat(shown.get("deliveredOn").asText()).isEqualTo(today().toString());
    }

    @Test
    void endsWhenTheLetterComesBack() {
        Desk desk = sent();

        desk.complete("assistant", "recordLetterDelivery", Filled.undelivered());

        assertThat(endings(desk)).containsExactly("letterUndelivered");
    }

    @Test
    void endsWhenTheLawyerWithdrawsTheLetter() {
        Desk desk = in("demand-letter");

        desk.complete("lawyer", "reviewDemandLetter", Filled.reasoned("withdrawn"));

        assertThat(endings(desk)).containsExactly("letterWithdrawn");
        assertThat(messages(desk)).isEmpty();
    }

    @Test
    void returnsToDraftingWhenTheLawyerObjects() {
        Desk desk = in("demand-letter");
        desk.complete("lawyer", "reviewDemandLetter", Filled.reasoned("returned"));
        assertThat(desk.shown("assistant", "amendDemandLetter")
                        .get("returnReason")
                        .asText())
                .isEqualTo("As agreed with the client");

        desk.complete(
                "assistant",
                "amendDemandLetter",
                Map.of("deadlineDays", 20, "extraParagraph", "贵方可申请分期履行。", "note", "Offered instalments"));
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("reviewDemandLetter");
        assertThat(desk.documents()).containsExactly(LETTER, LETTER);
        assertThat(desk.text(LETTER)).contains("贵方可申请分期履行。").contains("自收到本函之日起20日内");
        assertThat(desk.timeline()).contains("Task “Amend the demand letter” completed: amended");
    }

    @Test
    void refusesAnUnprovenDelivery() {
        Desk desk = sent();

        assertFaults(
                desk.tryToComplete("assistant", "recordLetterDelivery", Map.of("outcome", "delivered")),
                "deliveredOn",
                "trackingNo",
                "proofNote");
        assertFaults(
                desk.tryToComplete("assistant", "recordLetterDelivery", Filled.delivered(inDays(-1))), "deliveredOn");
        assertFaults(
                desk.tryToComplete("assistant", "recordLetterDelivery", Filled.delivered(inDays(1))), "deliveredOn");
        assertThat(desk.openTasks()).containsExactly("recordLetterDelivery");
    }

    @Test
    void lawyerCannotApproveALetterOfADebtThatWasBarredMeanwhile() {
        LocalDate lastDueOn = today().minusYears(3).plusDays(2);
        int pastDue = (int) ChronoUnit.DAYS.between(lastDueOn.minusMonths(2), today());
        Desk desk = in("demand-letter", Portfolio.Loan.ALL_DUE.pastDue(pastDue));
        desk.advance("P20D");

        assertRefused(
                desk.tryToComplete("lawyer", "reviewDemandLetter", Filled.decided("approved")),
                "letter.barred-meanwhile");
        assertThat(desk.signedDocuments()).isEmpty();

        desk.complete("lawyer", "reviewDemandLetter", Filled.reasoned("withdrawn"));
        assertThat(endings(desk)).containsExactly("letterWithdrawn");
    }

    @Test
    void aPartPaymentStopsALetterThatWaitsForItsLawyer() {
        Desk desk = in("demand-letter", Portfolio.Loan.ALL_DUE);
        desk.advance("PT1H");
        portfolio.pay(desk.caseNo(), "100.00");

        assertRefused(
                desk.tryToComplete("lawyer", "reviewDemandLetter", Filled.decided("approved")),
                "letter.paid-meanwhile");
        assertThat(desk.signedDocuments()).isEmpty();
        assertThat(desk.openTasks()).containsExactly("reviewDemandLetter");
    }

    @Test
    void threatensNobodyWithASuitForABarredDebt() {
        Desk desk = in("instalment", Portfolio.Loan.MICRO_CREDIT.pastDue(7 * 365));

        assertThatThrownBy(() -> sendDemandLetter.draft(desk.caseNo()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("letter.barred"));
        assertThat(desk.documents()).isEmpty();
    }
}
