package io.recourse.workbench;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import io.recourse.escalation.Escalation;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.LoanTerms;
import io.recourse.ledger.Payment;
import io.recourse.ledger.Repayment;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases for tests of pages, opened as a loan file opens them. */
@Component
public class SampleCases {

    private static final LenderCode LENDER = new LenderCode("HXCF");

    private final Lenders lenders;
    private final Ledger ledger;
    private final LegalCases cases;
    private final Parties parties;
    private final Escalation escalation;

    SampleCases(Lenders lenders, Ledger ledger, LegalCases cases, Parties parties, Escalation escalation) {
        this.lenders = lenders;
        this.ledger = ledger;
        this.cases = cases;
        this.parties = parties;
        this.escalation = escalation;
    }

    /** A case of 12,000.00 in twelve months at 18 %, of which two instalments were paid and the third in part. */
    @Transactional
    public CaseNo open(String contract, String debtor, LocalDate disbursedOn) {
        CaseNo caseNo = openWithoutLadder(contract, debtor, disbursedOn);
        escalation.begin(caseNo);
        return caseNo;
    }

    /** The same, before it enters the ladder. */
    @Transactional
    public CaseNo openWithoutLadder(String contract, String debtor, LocalDate disbursedOn) {
        register();
        ContractNo contractNo = new ContractNo(contract);
        lend(contractNo, disbursedOn);
        LegalCase opened = cases.open(contractNo, LENDER, "CASH_LOAN", Actor.SYSTEM);
        parties.replace(
                opened.caseNo(),
                List.of(
                        party(PartyRole.DEBTOR, debtor, "110101199003077571", "13800138000"),
                        party(PartyRole.GUARANTOR, "钱卫国", "110101198001010012", "13900139000")));
        return opened.caseNo();
    }

    /** Enters its loan in the ledger, without a case. */
    @Transactional
    public void lend(ContractNo contractNo, LocalDate disbursedOn) {
        ledger.open(new LoanTerms(
                contractNo,
                Money.of("12000.00"),
                Currency.getInstance("CNY"),
                disbursedOn,
                new BigDecimal("0.18"),
                new BigDecimal("0.5"),
                360,
                12,
                Repayment.EQUAL_INSTALMENT,
                disbursedOn.plusMonths(1),
                null));
        pay(contractNo, 1, disbursedOn.plusMonths(1), "1100.16");
        pay(contractNo, 2, disbursedOn.plusMonths(2), "1100.16");
        pay(contractNo, 3, disbursedOn.plusMonths(3).plusDays(9), "400.00");
    }

    private void pay(ContractNo contract, int no, LocalDate on, String amount) {
        ledger.post(new Payment(contract.value() + "-" + no, contract, on, Money.of(amount), "BANK_TRANSFER"));
    }

    /** A case whose loan is not in the ledger. */
    @Transactional
    public CaseNo openWithoutLoan(String contract, String debtor) {
        register();
        LegalCase opened = cases.open(new ContractNo(contract), LENDER, "CASH_LOAN", Actor.SYSTEM);
        parties.replace(opened.caseNo(), List.of(party(PartyRole.DEBTOR, debtor, "110101199003077571", "13800138000")));
        return opened.caseNo();
    }

    private static Party party(PartyRole role, String name, String idNo, String mobile) {
        return new Party(
                role,
                name,
                idNo,
                mobile,
                "debtor@example.com",
                "浙江省",
                "杭州市",
                "西湖区",
                "330106",
                "文三路100号2幢301室",
                Party.Language.ZH);
    }

    private void register() {
        lenders.register(lender(LENDER));
    }

    /** A lender of that code. */
    public static Lender lender(LenderCode code) {
        return new Lender(
                code,
                "恒信消费金融有限公司",
                "CONSUMER_FINANCE",
                Lender.CompanyKind.LIMITED,
                "91330100MA2H0TEST1",
                "王志强",
                "董事长",
                "浙江省杭州市西湖区文三路1号",
                "0571-88000000",
                "恒信消费金融有限公司，中国工商银行杭州分行，1202020000000000001",
                "0571-88000001",
                "浙江明理律师事务所",
                "浙江省杭州市上城区解放路18号",
                "0571-87000000",
                "李明 13301200010000001");
    }
}
