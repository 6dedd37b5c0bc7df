package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.common.Policy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Balances out of the database, under a cap of 24 % that a law of 2027 lowers to 12 %. */
@RecourseTest
class LedgerBalancesTest {

    private static final LocalDate LOWERED = LocalDate.parse("2027-01-01");
    private static final Policy CAPS = (key, on) -> {
        assertThat(key).isEqualTo("penalty-cap");
        return on.isBefore(LOWERED) ? SampleLoan.CAP : new BigDecimal("0.12");
    };

    @Autowired
    LoanRecords records;

    @Autowired
    WholeLoans wholeLoans;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private final String prefix = UUID.randomUUID() + "-";
    private Ledger ledger;

    @BeforeEach
    void underTheseCaps() {
        ledger = new Ledger(records, wholeLoans, CAPS, events, clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-30", "2026-11-22"})
    void theSamplePortfolioComesOutToTheFen(LocalDate asOf) {
        ledger.openAll(SamplePortfolio.terms().stream().map(this::withOwnNumber).toList());
        List<Receipt> receipts = ledger.postAll(
                SamplePortfolio.payments().stream().map(this::withOwnNumber).toList());
        Map<ContractNo, Balance> expected = new LinkedHashMap<>();
        SamplePortfolioBalancesTest.expected(asOf).forEach((contract, balance) -> expected.put(own(contract), balance));

        assertThat(receipts).extracting(Receipt::outcome).containsOnly(Receipt.Outcome.POSTED);
        assertThat(ledger.balances(expected.keySet(), asOf)).isEqualTo(expected);
    }

    @Test
    void theCapIsThatOfTheDayOfDisbursement() {
        ContractNo before = opened(SampleLoan.loan().disbursedOn("2026-12-31").firstDueOn("2027-02-01"));
        ContractNo after = opened(SampleLoan.loan().disbursedOn("2027-01-01").firstDueOn("2027-02-01"));
        LocalDate asOf = LocalDate.parse("2027-02-11");

        assertThat(ledger.statement(before, asOf).penaltyRate()).isEqualByComparingTo("0.18");
        assertThat(ledger.statement(after, asOf).penaltyRate()).isEqualByComparingTo("0.12");
        assertThat(ledger.balance(before, asOf).penaltyDue()).isEqualTo(Money.of("5.00"));
        assertThat(ledger.balance(after, asOf).penaltyDue()).isEqualTo(Money.of("3.33"));
    }

    @Test
    void nothingIsOwedFromTheDayOfTheWaiver() {
        ContractNo contract = opened(SampleLoan.loan());
        LocalDate day = LocalDate.parse("2026-02-11");

        ledger.waive(contract, day);

        assertThat(ledger.balance(contract, day.minusDays(1)).totalDue()).isEqualTo(Money.of("1024.50"));
        assertThat(ledger.balance(contract, day).isSettled()).isTrue();
        assertThat(ledger.statement(contract, day).waiver())
                .map(Statement.Waiver::on)
                .contains(day);
    }

    @Test
    void changedTermsChangeEveryBalance() {
        ContractNo contract = opened(SampleLoan.loan());

        ledger.change(
                SampleLoan.loan().contract(contract).acceleratedOn("2026-02-11").terms());

        assertThat(ledger.balance(contract, LocalDate.parse("2026-02-11")).principalDue())
                .isEqualTo(Money.of("2000.00"));
        assertThat(ledger.lastDueOn(contract)).isEqualTo("2026-02-11");
    }

    private ContractNo opened(SampleLoan loan) {
        ContractNo contract = own(new ContractNo(UUID.randomUUID().toString().substring(0, 8)));
        ledger.open(loan.contract(contract).terms());
        return contract;
    }

    private LoanTerms withOwnNumber(LoanTerms terms) {
        return new LoanTerms(
                own(terms.contractNo()),
                terms.principal(),
                terms.currency(),
                terms.disbursedOn(),
                terms.annualRate(),
                terms.penaltyUplift(),
                terms.dayCount(),
                terms.termMonths(),
                terms.repayment(),
                terms.firstDueOn(),
                terms.acceleratedOn());
    }

    private Payment withOwnNumber(Payment payment) {
        return new Payment(
                prefix + payment.paymentRef(),
                own(payment.contractNo()),
                payment.receivedOn(),
                payment.amount(),
                payment.channel());
    }

    private ContractNo own(ContractNo contract) {
        return new ContractNo(prefix + contract);
    }
}
