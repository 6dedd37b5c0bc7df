package io.recourse.intake;

import static io.recourse.intake.SampleLoans.loan;
import static io.recourse.intake.SampleStatement.received;
import static io.recourse.intake.SampleStatement.returned;
import static io.recourse.intake.SampleStatement.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.common.Refused;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.legalcase.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StatementFilesTest extends IntakeTest {

    private static final Actor BY = new Actor(ASSISTANT);
    private static final String DAY = "2026-01-15";

    @Autowired
    Ledger ledger;

    @Autowired
    UnmatchedPayments unmatched;

    @Autowired
    BankReceipts receipts;

    @Autowired
    MatchCandidates candidates;

    @Autowired
    MatchPayment matchPayment;

    @Autowired
    Timeline timeline;

    private final String ref = UUID.randomUUID().toString().substring(0, 20);
    private final String contract = newContract();
    private final String debtor = "张" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeEach
    void openContract() {
        open(contract);
    }

    @Test
    void postsAPaymentThatNamesOneContractOnce() {
        String file = statement(received(ref, DAY, "100.00", debtor, "还款" + contract + "谢谢"));

        JsonNode taken = take(file);
        assertThat(taken.path("kind").asText()).isEqualTo("STATEMENT");
        assertCounts(taken, 1, 0, 0);
        assertCounts(take(file), 0, 0, 1);

        assertThat(ledger.payments(new ContractNo(contract)))
                .singleElement()
                .satisfies(payment -> assertThat(payment.paymentRef()).isEqualTo(name(ref)));
    }

    @Test
    void readsANumberThatWasTypedWithBlanks() {
        take(statement(received(ref, DAY, "100.00", "王五", contract.substring(0, 5) + " " + contract.substring(5))));

        assertThat(posted(contract)).containsExactly(name(ref));
    }

    @Test
    void postsNothingByGuess() {
        String second = newContract();
        open(second);

        take(statement(
                received(ref + 1, DAY, "100.00", debtor, "还款"),
                received(ref + 2, DAY, "100.00", debtor, contract + " " + second),
                received(ref + 3, DAY, "100.00", "王五", "")));

        assertThat(posted(contract)).isEmpty();
        assertThat(posted(second)).isEmpty();
        assertThat(candidates.of(waiting(ref + 1)))
                .extracting(Candidate::reference, Candidate::payer)
                .hasSize(2)
                .containsOnly(tuple("none", "debtor"));
        assertThat(candidates.of(waiting(ref + 2)))
                .extracting(found -> found.contractNo().value(), Candidate::reference)
                .containsExactlyInAnyOrder(tuple(contract, "several"), tuple(second, "several"));
        assertThat(candidates.of(waiting(ref + 3))).isEmpty();
    }

    @Test
    void ranksByTheAmount() {
        String other = newContract();
        open(other);
        String due = ledger.balance(new ContractNo(contract), LocalDate.parse(DAY))
                .totalDue()
                .toString();
        take(FileKind.PAYMENTS, SamplePayments.file(SamplePayments.payment(ref + "c", other, DAY, "50.00", "ALIPAY")));

        take(statement(received(ref, DAY, due, debtor, "还款")));

        List<Candidate> ranked = candidates.of(waiting(ref));
        assertThat(ranked).extracting(found -> found.contractNo().value()).containsExactly(contract, other);
        assertThat(ranked).extracting(Candidate::amount).containsExactly("due", "other");
        assertThat(ranked.get(0).confidence()).isGreaterThan(ranked.get(1).confidence());
        assertThat(ranked.get(0).why()).contains("借款人同名");
    }

    @Test
    void ofTwoPeopleOneMatches() {
        take(statement(received(ref, DAY, "100.00", debtor, "还款")));

        matchPayment.match(name(ref), new ContractNo(contract), BY);

        assertThatThrownBy(() -> matchPayment.match(name(ref), new ContractNo(contract), BY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("matched-already");
        assertThat(posted(contract)).containsExactly(name(ref));
        assertThat(kinds()).contains("payment-assigned");
    }

    @Test
    void takesBackWhatTheBankReturned() {
        take(statement(received(ref, DAY, "100.00", debtor, contract)));
        String file = statement(returned(ref + "R", "2026-01-18", "100.00", ref));

        assertCounts(take(file), 1, 0, 0);
        assertCounts(take(file), 0, 0, 1);

        assertThat(posted(contract)).isEmpty();
        assertThat(kinds()).contains("payment-received", "payment-reversed");
    }

    @Test
    void aPaymentThatWentBackUnmatchedWaitsNoLonger() {
        take(statement(received(ref, DAY, "100.00", debtor, "还款"), returned(ref + "R", "2026-01-18", "100.00", ref)));

        assertThat(waits(ref)).isFalse();
        assertThatThrownBy(() -> matchPayment.match(name(ref), new ContractNo(contract), BY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("unmatched-payment.returned");
    }

    @Test
    void aPersonSaysWhichPaymentWentBack() {
        String amount = "1" + (int) (Math.random() * 1_000_000) + ".07";
        take(statement(received(ref, DAY, amount, debtor, contract)));
        take(statement(returned(ref + "R", "2026-01-18", amount, "unknown")));

        assertThat(posted(contract)).containsExactly(name(ref));
        BankReceipts.Return waiting = receipts.waiting(0, Integer.MAX_VALUE).stream()
                .filter(one -> one.returnRef().equals(name(ref + "R")))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.candidates()).containsExactly(name(ref));
        assertThatThrownBy(() -> receipts.settle(waiting.returnRef(), "other", BY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not-a-candidate");

        receipts.settle(waiting.returnRef(), name(ref), BY);

        assertThat(posted(contract)).isEmpty();
        assertThatThrownBy(() -> receipts.settle(waiting.returnRef(), name(ref), BY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("settled-already");
    }

    @Test
    void keepsAPaymentOlderThanItsLoanForAPerson() {
        take(statement(received(ref, "2020-01-15", "100.00", debtor, contract)));

        assertThat(posted(contract)).isEmpty();
        assertThat(waits(ref)).isTrue();
    }

    @Test
    void refusesAReferenceWithOtherContent() {
        take(statement(received(ref, DAY, "100.00", debtor, contract)));

        JsonNode taken = take(statement(received(ref, DAY, "100.01", debtor, contract)));

        assertThat(errors(taken)).containsExactly("1 AcctSvcrRef payment.differs");
    }

    @Test
    void refusesHostileXmlInWords() {
        JsonNode taken = take(
                statement().replace("?>\n", "?>\n<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));

        assertCounts(taken, 0, 0, 0);
        assertThat(taken.path("errors").get(0).path("code").asText()).isEqualTo("intake.statement.broken");
    }

    @Test
    void takesNoStatementForLoans() {
        JsonNode taken = take(FileKind.LOANS, statement(received(ref, DAY, "1.00", debtor, "x")));

        assertThat(taken.path("errors").get(0).path("code").asText()).isEqualTo("intake.file.xml");
    }

    private void open(String contractNo) {
        take(
                FileKind.LOANS,
                SampleLoans.file(loan(contractNo).with("debtor_name", debtor).csv()));
    }

    private JsonNode take(String statement) {
        return take(FileKind.PAYMENTS, statement);
    }

    private static String name(String ref) {
        return ref + "@6200000000000000";
    }

    private List<String> posted(String contractNo) {
        return ledger.payments(new ContractNo(contractNo)).stream()
                .map(Payment::paymentRef)
                .toList();
    }

    private UnmatchedPayment waiting(String of) {
        return unmatched.byRef(List.of(name(of))).get(name(of));
    }

    private boolean waits(String of) {
        return waiting(of).isWaiting();
    }

    private List<String> kinds() {
        return timeline.of(caseOf(contract).caseNo()).stream()
                .map(entry -> entry.kind())
                .toList();
    }
}
