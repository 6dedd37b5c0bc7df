package io.recourse.mailing;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.LoanTerms;
import io.recourse.ledger.Payment;
import io.recourse.ledger.Repayment;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases of a lender of their own, so that other tests' cases are in no run. */
@Component
class MailCases {

    static final String[] DISTRICTS = {"330106", "330110", "350203"};

    private static final AtomicInteger LENDERS = new AtomicInteger();
    private static final AtomicInteger CONTRACTS = new AtomicInteger();

    private final Lenders lenders;
    private final Ledger ledger;
    private final LegalCases cases;
    private final Parties parties;

    MailCases(Lenders lenders, Ledger ledger, LegalCases cases, Parties parties) {
        this.lenders = lenders;
        this.ledger = ledger;
        this.cases = cases;
        this.parties = parties;
    }

    LenderCode lender() {
        LenderCode code = new LenderCode("MAIL" + LENDERS.incrementAndGet());
        lenders.register(new Lender(
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
                "李明 13301200010000001"));
        return code;
    }

    /** Cases in the reminder stage with something due, spread over the districts in turn. */
    @Transactional
    List<CaseNo> open(LenderCode lender, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> open(lender, "张发", DISTRICTS[n % DISTRICTS.length], "示例路%d号".formatted(n + 1)))
                .toList();
    }

    @Transactional
    CaseNo open(LenderCode lender, String debtor, String district, String address) {
        ContractNo contract = new ContractNo("MAIL%06d".formatted(CONTRACTS.incrementAndGet()));
        LocalDate disbursed = LocalDate.of(2026, 5, 10);
        ledger.open(new LoanTerms(
                contract,
                Money.of("12000.00"),
                Currency.getInstance("CNY"),
                disbursed,
                new BigDecimal("0.18"),
                new BigDecimal("0.5"),
                360,
                12,
                Repayment.EQUAL_INSTALMENT,
                disbursed.plusMonths(1),
                null));
        CaseNo caseNo = cases.open(contract, lender, "CASH_LOAN", Actor.SYSTEM).caseNo();
        cases.enterStage(caseNo, "reminder");
        rename(caseNo, debtor, district, address);
        return caseNo;
    }

    @Transactional
    void rename(CaseNo caseNo, String debtor, String district, String address) {
        parties.replace(
                caseNo,
                List.of(new Party(
                        PartyRole.DEBTOR,
                        debtor,
                        "110101199003077571",
                        "13800138000",
                        "debtor@example.test",
                        "浙江省",
                        "杭州市",
                        "西湖区",
                        district,
                        address,
                        Party.Language.ZH)));
    }

    /** Everything that is due is paid; the ladder hears nothing of it. */
    @Transactional
    void payAll(CaseNo caseNo, LocalDate on) {
        ContractNo contract = cases.get(caseNo).contractNo();
        ledger.post(new Payment(
                contract.value() + "-ALL",
                contract,
                on,
                ledger.balance(contract, on).totalDue(),
                "BANK_TRANSFER"));
    }
}
