package io.recourse.intake;

import static io.recourse.intake.SampleLoans.loan;
import static io.recourse.intake.SamplePayments.file;
import static io.recourse.intake.SamplePayments.payment;
import static io.recourse.intake.SamplePayments.payments;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.ContractNo;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

class PaymentFilesTest extends IntakeTest {

    @Autowired
    Ledger ledger;

    @Autowired
    UnmatchedPayments unmatched;

    @Autowired
    Timeline timeline;

    @Autowired
    Clock clock;

    /** As a bank may word it: nothing that an address could hold unchanged. */
    private final String ref = newContract() + "/..;#?%2F+支付";

    private final String contract = newContract();

    @BeforeEach
    void openContract() {
        take(FileKind.LOANS, SampleLoans.file(loan(contract).csv()));
    }

    @Test
    void postsAPaymentOnce() {
        assertCounts(take(FileKind.PAYMENTS, file(payment(ref, contract))), 1, 0, 0);
        assertCounts(take(FileKind.PAYMENTS, file(payment(ref, contract))), 0, 0, 1);

        assertThat(posted(contract)).containsExactly(ref);
    }

    @Test
    void takesAReferenceThatStandsTwiceInAFileOnce() {
        JsonNode taken = take(
                FileKind.PAYMENTS,
                file(
                        payment(ref, contract),
                        payment(ref, contract),
                        payment(ref, contract, "2026-01-15", "100.01", "ALIPAY")));

        assertCounts(taken, 1, 1, 1);
        assertThat(errors(taken)).containsExactly("4 payment_ref payment.differs");
        assertThat(posted(contract)).containsExactly(ref);
    }

    @Test
    void refusesAReferenceWithOtherContent() {
        take(FileKind.PAYMENTS, file(payment(ref, contract)));

        JsonNode other = take(
                FileKind.PAYMENTS,
                file(payment(ref, contract, "2026-01-16", "100.00", "ALIPAY"), payment(ref, newContract())));

        assertThat(errors(other)).containsExactly("2 payment_ref payment.differs", "3 payment_ref payment.differs");
        assertThat(unmatched.byRef(List.of(ref))).isEmpty();
    }

    @Test
    void refusesAmountsAndDaysThatCannotBe() {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();

        JsonNode taken = take(
                FileKind.PAYMENTS,
                file(
                        payment(ref + 1, contract, "2026-01-15", "-5.00", "ALIPAY"),
                        payment(ref + 2, contract, "2026-01-15", "0", "ALIPAY"),
                        payment(ref + 3, contract, "2026-01-15", "5.001", "ALIPAY"),
                        payment(ref + 4, contract, tomorrow, "5.00", "ALIPAY"),
                        payment(ref + 5, contract, "2026-01-15", "5.00", "by post")));

        assertCounts(taken, 0, 5, 0);
        assertThat(errors(taken))
                .containsExactly(
                        "2 amount payment.not-positive",
                        "3 amount payment.not-positive",
                        "4 amount intake.value.not-an-amount",
                        "5 received_on intake.received-on.in-future",
                        "6 channel payment.channel-malformed");
        assertThat(posted(contract)).isEmpty();
    }

    @Test
    void keepsThirtySevenBadRowsOfTenThousandOut() {
        List<String> rows = new ArrayList<>(payments(10_000, newContract()));
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < 37; i++) {
            int row = 13 + i * 269;
            rows.set(row, payment(ref + i, contract, "2026-02-30", "1.00", "ALIPAY"));
            bad.add((row + 2) + " received_on intake.value.no-such-day");
        }

        JsonNode taken = take(FileKind.PAYMENTS, file(rows));

        assertCounts(taken, 9_963, 37, 0);
        assertThat(errors(taken)).isEqualTo(bad);
    }

    @Test
    void countsMoreErrorsThanItKeeps() {
        String bad = payment(ref, contract, "soon", "much", "?");

        JsonNode taken = take(FileKind.PAYMENTS, file(Collections.nCopies(3_400, bad)));

        assertCounts(taken, 0, 3_400, 0);
        assertThat(taken.path("errors")).hasSize(IntakeFiles.MOST_ERRORS);
        assertThat(taken.path("errorsNotKept").asInt()).isEqualTo(200);
    }

    @Test
    void letsAPaymentWaitForItsContract() {
        String unknown = newContract();

        assertCounts(take(FileKind.PAYMENTS, file(payment(ref, unknown))), 1, 0, 0);
        assertCounts(take(FileKind.PAYMENTS, file(payment(ref, unknown))), 0, 0, 1);
        JsonNode other = take(FileKind.PAYMENTS, file(payment(ref, unknown, "2026-01-15", "99.00", "ALIPAY")));

        assertThat(errors(other)).containsExactly("2 payment_ref payment.differs");
        assertThat(waiting()).contains(ref);
    }

    @Test
    void postsWhatWaitedWhenTheContractComes() {
        String late = newContract();
        take(FileKind.PAYMENTS, file(payment(ref, late)));

        take(FileKind.LOANS, SampleLoans.file(loan(late).csv()));

        assertThat(posted(late)).containsExactly(ref);
        assertThat(waiting()).doesNotContain(ref);
        assertCounts(take(FileKind.PAYMENTS, file(payment(ref, late))), 0, 0, 1);
    }

    @Test
    void letsAPersonMatchAPayment() {
        String mistyped = newContract();
        take(FileKind.PAYMENTS, file(payment(ref, mistyped)));

        assertThat(match(contract).getStatusCode().value()).isEqualTo(204);

        assertThat(posted(contract)).containsExactly(ref);
        assertThat(waiting()).doesNotContain(ref);
        assertThat(timeline.of(caseOf(contract).caseNo()).stream()
                        .filter(entry -> entry.kind().equals("payment-matched")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(ASSISTANT);
                    assertThat(timeline.tell(entry, Locale.ENGLISH))
                            .isEqualTo("Payment of ¥100.00 matched by hand; its file names contract " + mistyped);
                });
    }

    @Test
    void knowsAMatchedPaymentWhenItsFileComesAgain() {
        String mistyped = newContract();
        take(FileKind.PAYMENTS, file(payment(ref, mistyped)));
        match(contract);

        assertCounts(take(FileKind.PAYMENTS, file(payment(ref, mistyped))), 0, 0, 1);
        take(FileKind.LOANS, SampleLoans.file(loan(mistyped).csv()));

        assertThat(posted(contract)).containsExactly(ref);
        assertThat(posted(mistyped)).isEmpty();
    }

    @Test
    void matchesAPaymentOnce() {
        take(FileKind.PAYMENTS, file(payment(ref, newContract())));
        match(contract);

        assertRefused(match(contract), 422, "unmatched-payment.matched-already");
        assertThat(posted(contract)).containsExactly(ref);
    }

    @Test
    void refusesToMatchWhatIsNotThere() {
        take(FileKind.PAYMENTS, file(payment(ref, newContract())));

        assertRefused(match(newContract()), 404, "contract.unknown");
        assertRefused(match("no contract"), 422, "contract-no.malformed");
        assertThat(waiting()).contains(ref);
        assertRefused(match("none", contract), 404, "unmatched-payment.unknown");
    }

    @Test
    void pagesThroughWhatWaits() {
        List<UnmatchedPayment> before = unmatched.waiting(0, Integer.MAX_VALUE);
        String after = before.isEmpty()
                ? "0"
                : String.valueOf(before.get(before.size() - 1).number());
        List<String> rows = payments(5, newContract());
        take(FileKind.PAYMENTS, file(rows));

        List<String> found = new ArrayList<>();
        while (after != null) {
            JsonNode page = get("/api/intake/unmatched-payments?limit=2&after=" + after, ASSISTANT)
                    .getBody();
            found.addAll(page.findValuesAsText("paymentRef"));
            after = page.path("next").textValue();
        }

        assertThat(found)
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.split(",")[0]).toList());
    }

    private ResponseEntity<JsonNode> match(String contractNo) {
        return match(ref, contractNo);
    }

    private ResponseEntity<JsonNode> match(String ref, String contractNo) {
        return http.withBasicAuth(ASSISTANT, ASSISTANT)
                .exchange(
                        RequestEntity.post("/api/intake/unmatched-payments/match")
                                .body(Map.of("paymentRef", ref, "contractNo", contractNo)),
                        JsonNode.class);
    }

    private List<String> posted(String contractNo) {
        return ledger.payments(new ContractNo(contractNo)).stream()
                .map(Payment::paymentRef)
                .toList();
    }

    private List<String> waiting() {
        return unmatched.waiting(0, Integer.MAX_VALUE).stream()
                .map(found -> found.payment().paymentRef())
                .toList();
    }

    private static void assertRefused(ResponseEntity<JsonNode> answer, int status, String code) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody().path("code").asText()).isEqualTo(code);
    }
}
