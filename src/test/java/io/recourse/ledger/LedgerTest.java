package io.recourse.ledger;

import static io.recourse.ledger.Receipt.Outcome.KNOWN;
import static io.recourse.ledger.Receipt.Outcome.POSTED;
import static io.recourse.ledger.Receipt.Outcome.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The ledger on its database. Every test uses contracts of its own. */
@RecourseTest
@RecordApplicationEvents
class LedgerTest {

    @Autowired
    Ledger ledger;

    @Autowired
    Costs costs;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void termsComeBackAsTheyWereOpened() {
        LoanTerms plain = terms();
        LoanTerms accelerated = SampleLoan.loan()
                .contract(newContract())
                .acceleratedOn("2026-02-11")
                .terms();

        ledger.openAll(List.of(plain, accelerated));

        assertThat(ledger.terms(plain.contractNo())).contains(plain);
        assertThat(ledger.terms(List.of(accelerated.contractNo(), newContract())))
                .containsExactly(Map.entry(accelerated.contractNo(), accelerated));
    }

    @Test
    void aContractIsOpenedOnce() {
        LoanTerms terms = opened();

        assertThat(refusal(() -> ledger.open(terms))).isEqualTo("contract.open-already");
    }

    @Test
    void changedTermsReplaceTheOldOnes() {
        LoanTerms old = opened();
        LoanTerms changed = SampleLoan.loan()
                .contract(old.contractNo())
                .principal("3000.00")
                .acceleratedOn("2026-02-11")
                .terms();

        ledger.change(changed);

        assertThat(ledger.terms(old.contractNo())).contains(changed);
    }

    @Test
    void aPaymentIsPostedOnce() {
        Payment payment = payment(opened());

        assertThat(ledger.post(payment)).isTrue();
        assertThat(ledger.post(payment)).isFalse();

        assertThat(ledger.payments(payment.contractNo())).containsExactly(payment);
        assertThat(events.stream(PaymentsPosted.class)).containsExactly(new PaymentsPosted(List.of(payment)));
    }

    @Test
    void aPaymentReferenceWithOtherContentIsRefused() {
        Payment payment = payment(opened());
        ledger.post(payment);
        Payment more = new Payment(
                payment.paymentRef(), payment.contractNo(), payment.receivedOn(), Money.of("10.01"), "ALIPAY");

        assertThat(refusal(() -> ledger.post(more))).isEqualTo("payment.differs");
        assertThat(ledger.payments(payment.contractNo())).containsExactly(payment);
    }

    @Test
    void aPaymentOfTomorrowIsRefusedAndOneOfTodayIsNot() {
        ContractNo contract = opened().contractNo();
        LocalDate today = LocalDate.now(clock);

        assertThat(refusal(() -> ledger.post(payment(contract, today.plusDays(1)))))
                .isEqualTo("payment.in-future");
        assertThat(ledger.post(payment(contract, today))).isTrue();
    }

    @Test
    void aBatchPostsWhatItCanAndSaysWhatBecameOfEach() {
        LoanTerms terms = opened();
        Payment known = payment(terms);
        ledger.post(known);
        Payment added = payment(terms);
        Payment other =
                new Payment(added.paymentRef(), terms.contractNo(), added.receivedOn(), Money.of("99.00"), "ALIPAY");
        Payment stray = payment(newContract(), added.receivedOn());

        List<Receipt> receipts = ledger.postAll(List.of(known, stray, added, added, other));

        assertThat(receipts).extracting(Receipt::outcome).containsExactly(KNOWN, REFUSED, POSTED, KNOWN, REFUSED);
        assertThat(receipts)
                .flatExtracting(receipt -> receipt.refusal().stream().toList())
                .extracting(refused -> ((Refused) refused).code())
                .containsExactly("contract.unknown", "payment.differs");
        assertThat(ledger.payments(terms.contractNo())).containsExactlyInAnyOrder(known, added);
    }

    @Test
    void twoAtTheSameTimePostAPaymentOnce() throws Exception {
        List<Payment> payments =
                Stream.generate(() -> payment(opened())).limit(50).toList();
        Callable<List<Receipt>> forward = () -> ledger.postAll(payments);
        Callable<List<Receipt>> backward = () -> ledger.postAll(reversed(payments));

        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Receipt> receipts = new ArrayList<>();
            for (var done : threads.invokeAll(List.of(forward, backward))) {
                receipts.addAll(done.get());
            }
            assertThat(receipts)
                    .filteredOn(receipt -> receipt.outcome() == POSTED)
                    .hasSize(50);
            assertThat(receipts)
                    .filteredOn(receipt -> receipt.outcome() == KNOWN)
                    .hasSize(50);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anUnknownContractIsRefusedEverywhere() {
        ContractNo nowhere = newContract();
        LocalDate day = LocalDate.parse("2026-02-01");

        assertThat(List.<ThrowingCallable>of(
                        () -> ledger.change(SampleLoan.loan().contract(nowhere).terms()),
                        () -> ledger.post(payment(nowhere, day)),
                        () -> ledger.waive(nowhere, day),
                        () -> ledger.payments(nowhere),
                        () -> ledger.balance(nowhere, day),
                        () -> ledger.statement(nowhere, day),
                        () -> ledger.lastDueOn(nowhere),
                        () -> ledger.nextDueOn(nowhere, day)))
                .extracting(LedgerTest::refusal)
                .containsOnly("contract.unknown");
        assertThat(ledger.terms(nowhere)).isEmpty();
        assertThat(ledger.balances(List.of(nowhere), day)).isEmpty();
    }

    @Test
    void costsCountOnceAndAreTheDebtorsOnlyWhenAwarded() {
        ContractNo contract = opened().contractNo();
        LocalDate day = LocalDate.parse("2026-02-11");
        Cost fee = new Cost("F" + contract, contract, Cost.Kind.COURT_FEE, Cost.Move.ADVANCED, day, Money.of("50.00"));
        Cost tooMuch =
                new Cost("R" + contract, contract, Cost.Kind.COURT_FEE, Cost.Move.REFUNDED, day, Money.of("50.01"));
        Cost other = new Cost("F" + contract, contract, Cost.Kind.OTHER, Cost.Move.ADVANCED, day, Money.of("50.00"));
        CostAward award = new CostAward("A" + contract, contract, "(2026)浙0110民初1号", day, Money.of("30.00"));

        assertThat(costs.record(fee, Actor.SYSTEM)).isTrue();
        assertThat(costs.record(fee, Actor.SYSTEM)).isFalse();
        assertThat(refusal(() -> costs.record(other, Actor.SYSTEM))).isEqualTo("cost.recorded-already");
        assertThat(refusal(() -> costs.record(tooMuch, Actor.SYSTEM))).isEqualTo("cost.refund-exceeds");
        assertThat(ledger.balance(contract, day).costsDue()).isEqualTo(Money.ZERO);
        assertThat(costs.award(award, Actor.SYSTEM)).isTrue();
        assertThat(costs.award(award, Actor.SYSTEM)).isFalse();

        assertThat(ledger.balance(contract, day.minusDays(1)).costsDue()).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(contract, day).costsDue()).isEqualTo(Money.of("30.00"));
        assertThat(costs.of(contract).borne()).isEqualTo(Money.of("20.00"));
    }

    @Test
    void dueDatesFollowTheTerms() {
        ContractNo contract = opened().contractNo();

        assertThat(ledger.lastDueOn(contract)).isEqualTo("2026-03-01");
        assertThat(ledger.nextDueOn(contract, LocalDate.parse("2026-02-01"))).contains(LocalDate.parse("2026-03-01"));
    }

    @Test
    void aWaiverIsRecordedOnce() {
        ContractNo contract = opened().contractNo();
        LocalDate day = LocalDate.parse("2026-02-11");

        ledger.waive(contract, day);
        ledger.waive(contract, day);

        assertThat(refusal(() -> ledger.waive(contract, day.plusDays(1)))).isEqualTo("waiver.recorded-already");
        assertThat(refusal(() -> ledger.waive(contract, LocalDate.now(clock).plusDays(1))))
                .isEqualTo("waiver.in-future");
        assertThat(ledger.nextDueOn(contract, day)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update loan_terms set principal = 0 where contract_no = ?",
                "update loan_terms set annual_rate = 18 where contract_no = ?",
                "update loan_terms set day_count = 366 where contract_no = ?",
                "update loan_terms set first_due_on = disbursed_on where contract_no = ?",
                "insert into loan_payment values ('X', ?, '2026-01-01', -1, 'ALIPAY')",
                "insert into loan_payment values ('X', ? || '-', '2026-01-01', 1, 'ALIPAY')"
            })
    void theDatabaseHoldsTheLine(String sql) {
        String contract = opened().contractNo().value();

        assertThatThrownBy(() -> jdbc.sql(sql).param(contract).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private LoanTerms opened() {
        LoanTerms terms = terms();
        ledger.open(terms);
        return terms;
    }

    private static LoanTerms terms() {
        return SampleLoan.loan().contract(newContract()).terms();
    }

    private static Payment payment(LoanTerms terms) {
        return payment(terms.contractNo(), LocalDate.parse("2026-02-02"));
    }

    private static Payment payment(ContractNo contract, LocalDate day) {
        return new Payment("PAY" + UUID.randomUUID(), contract, day, Money.of("10.00"), "ALIPAY");
    }

    private static ContractNo newContract() {
        return new ContractNo("LEDGER-" + UUID.randomUUID());
    }

    private static List<Payment> reversed(List<Payment> payments) {
        List<Payment> reversed = new ArrayList<>(payments);
        Collections.reverse(reversed);
        return reversed;
    }

    private static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).code();
    }
}
