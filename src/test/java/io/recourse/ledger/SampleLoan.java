package io.recourse.ledger;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A loan that a test words: 2,000.00 in two months at 12 %, penalty interest 18 %, /360, unless it says otherwise. */
final class SampleLoan {

    static final ContractNo CONTRACT = new ContractNo("TEST-0001");
    static final BigDecimal CAP = new BigDecimal("0.24");

    private ContractNo contractNo = CONTRACT;
    private Money principal = Money.of("2000.00");
    private LocalDate disbursedOn = LocalDate.parse("2026-01-01");
    private LocalDate firstDueOn = LocalDate.parse("2026-02-01");
    private LocalDate acceleratedOn;
    private LocalDate waivedOn;
    private String annualRate = "0.12";
    private String penaltyUplift = "0.5";
    private int dayCount = 360;
    private int termMonths = 2;
    private Repayment repayment = Repayment.EQUAL_PRINCIPAL;
    private final List<Payment> payments = new ArrayList<>();
    private final List<Deferral> deferrals = new ArrayList<>();
    private final List<CostAward> awards = new ArrayList<>();

    static SampleLoan loan() {
        return new SampleLoan();
    }

    SampleLoan contract(ContractNo number) {
        contractNo = number;
        return this;
    }

    SampleLoan principal(String amount) {
        principal = Money.of(amount);
        return this;
    }

    SampleLoan disbursedOn(String day) {
        disbursedOn = LocalDate.parse(day);
        return this;
    }

    SampleLoan firstDueOn(String day) {
        firstDueOn = LocalDate.parse(day);
        return this;
    }

    SampleLoan acceleratedOn(String day) {
        acceleratedOn = LocalDate.parse(day);
        return this;
    }

    SampleLoan waivedOn(String day) {
        waivedOn = LocalDate.parse(day);
        return this;
    }

    SampleLoan deferred(String from, String until, Deferral.Interest interest) {
        deferrals.add(new Deferral(LocalDate.parse(from), LocalDate.parse(until), interest));
        return this;
    }

    SampleLoan awarded(String owedFrom, String amount) {
        awards.add(new CostAward(
                "A" + (awards.size() + 1), contractNo, "(2026)浙0110民初1号", LocalDate.parse(owedFrom), Money.of(amount)));
        return this;
    }

    SampleLoan rate(String rate, String uplift) {
        annualRate = rate;
        penaltyUplift = uplift;
        return this;
    }

    SampleLoan dayCount(int days) {
        dayCount = days;
        return this;
    }

    SampleLoan repaid(Repayment method, int months) {
        repayment = method;
        termMonths = months;
        return this;
    }

    SampleLoan paid(String day, String amount) {
        return paid("P" + (payments.size() + 1), day, amount);
    }

    SampleLoan paid(String ref, String day, String amount) {
        payments.add(new Payment(ref, contractNo, LocalDate.parse(day), Money.of(amount), "BANK_TRANSFER"));
        return this;
    }

    LoanTerms terms() {
        return new LoanTerms(
                contractNo,
                principal,
                Currency.getInstance("CNY"),
                disbursedOn,
                new BigDecimal(annualRate),
                new BigDecimal(penaltyUplift),
                dayCount,
                termMonths,
                repayment,
                firstDueOn,
                acceleratedOn);
    }

    Loan build() {
        return new Loan(terms(), payments, Map.of(), List.of(), deferrals, awards, Optional.ofNullable(waivedOn));
    }

    Statement on(String asOf) {
        return build().statement(LocalDate.parse(asOf), CAP);
    }
}
