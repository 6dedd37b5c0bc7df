package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.escalation.Escalation;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file of payments comes while the ladder takes the steps of their cases. */
class PaymentMeetsStepTest extends CaseWork {

    private static final int CASES = 60;

    @Autowired
    Escalation escalation;

    @Autowired
    LegalCases cases;

    @Autowired
    Ledger ledger;

    @Test
    void everyPaymentIsTakenAndEveryPaidCaseLeaves() {
        List<CaseNo> opened = Stream.generate(() -> portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE))
                .limit(CASES)
                .toList();
        String payments = opened.stream().map(this::payment).collect(Collectors.joining());

        escalation.beginAll(opened);
        JsonNode taken = take("payment_ref,contract_no,received_on,amount,channel\n" + payments);

        assertThat(taken.path("accepted").asInt()).as("%s", taken).isEqualTo(CASES);
        new Desk(port, opened.get(0)).settle();
        assertThat(opened.stream().map(cases::get).map(LegalCase::outcome)).containsOnly("PAID");
        assertThat(opened.stream().flatMap(caseNo -> processes.positions(caseNo).stream()))
                .isEmpty();
    }

    /** All that is owed on a case's contract, as a row. */
    private String payment(CaseNo caseNo) {
        ContractNo contract = cases.get(caseNo).contractNo();
        return "MEETS-%s,%s,%s,%s,ALIPAY%n"
                .formatted(
                        contract,
                        contract,
                        today(),
                        ledger.balance(contract, today()).totalDue());
    }

    private JsonNode take(String csv) {
        Api assistant = new Api(port, "assistant");
        String file = "/api/intake/"
                + assistant
                        .postCsv("/api/intake/payments", csv)
                        .body()
                        .path("id")
                        .asText();
        await().until(() -> assistant.get(file).path("status").asText().equals("DONE"));
        return assistant.get(file);
    }
}
