package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.RecourseTest;
import io.recourse.common.CaseNo;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A micro-credit whose debtor refuses everything goes all the way to a filed suit. */
@RecourseTest
@Import(Portfolio.class)
class LadderJourneyTest {

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    @Test
    void aDebtorWhoRefusesIsSuedInTheEnd() {
        CaseNo caseNo = portfolio.open("MICRO_CREDIT", "12000.00", "0.1800", 12, 100);
        Desk desk = new Desk(port, caseNo);

        desk.advance("P8D");
        desk.complete(
                "assistant",
                "callDebtor",
                Map.of("outcome", "refused", "callEffective", true, "recordingRef", "REC-1", "note", "no money"));
        desk.settle();
        desk.complete("lawyer", "reviewDemandLetter", Map.of("outcome", "approved"));
        desk.settle();
        String today = portfolio.today().toString();
        desk.complete(
                "assistant",
                "recordLetterDelivery",
                Map.of("outcome", "delivered", "deliveredOn", today, "trackingNo", "EMS1"));
        desk.advance("P20D");
        today = portfolio.today().toString();
        desk.complete(
                "assistant",
                "recordNoticeDelivery",
                Map.of("outcome", "delivered", "deliveredOn", today, "trackingNo", "EMS2"));
        desk.advance("P30D");
        desk.complete("lead", "approveReport", Map.of("outcome", "approved"));
        desk.settle();
        today = portfolio.today().toString();
        desk.complete(
                "lawyer",
                "draftClaim",
                Map.of(
                        "outcome",
                        "drafted",
                        "route",
                        "SMALL_CLAIMS",
                        "court",
                        "杭州市余杭区人民法院",
                        "cutOffOn",
                        today,
                        "claimInterestToPayment",
                        true));
        desk.settle();
        desk.complete("lawyer", "reviewFilingPacket", Map.of("outcome", "complete"));
        desk.complete("lead", "approveFiling", Map.of("outcome", "approved"));
        desk.complete(
                "assistant",
                "recordFiling",
                Map.of(
                        "outcome",
                        "filed",
                        "courtName",
                        "杭州市余杭区人民法院",
                        "courtCaseNo",
                        "(2026)浙0110民初1号",
                        "filedOn",
                        today));
        desk.settle();

        JsonNode legalCase = desk.legalCase();
        assertThat(legalCase.get("outcome").asText()).isEqualTo("suitFiled");
        assertThat(legalCase.get("stage").asText()).isEqualTo("court-filing");
        assertThat(desk.openTask("lawyer")).contains("recordCourtResult");
        assertThat(desk.timeline()).contains("Filed with 杭州市余杭区人民法院");
    }
}
