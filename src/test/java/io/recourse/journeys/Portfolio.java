package io.recourse.journeys;

import io.recourse.agencyplacement.Agencies;
import io.recourse.agencyplacement.Agency;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import io.recourse.documents.ContentStore;
import io.recourse.escalation.Escalation;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.LoanTerms;
import io.recourse.ledger.Payment;
import io.recourse.ledger.Repayment;
import io.recourse.ledger.Reversal;
import io.recourse.ledger.Reversals;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lender;
import io.recourse.legalcase.LenderMandates;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Measure;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases for tests through the use cases that intake calls. */
@Component
class Portfolio {

    /** The lender whose loans they are. */
    static final String LENDER = "JOURNEY";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Agencies agencies;
    private final Lenders lenders;
    private final LenderMandates mandates;
    private final LegalCases cases;
    private final Parties parties;
    private final Ledger ledger;
    private final Escalation escalation;
    private final Reversals reversals;
    private final ContentStore content;
    private final JdbcClient jdbc;
    private final Clock clock;

    Portfolio(
            Agencies agencies,
            Lenders lenders,
            LenderMandates mandates,
            LegalCases cases,
            Parties parties,
            Ledger ledger,
            Escalation escalation,
            Reversals reversals,
            ContentStore content,
            JdbcClient jdbc,
            Clock clock) {
        this.agencies = agencies;
        this.lenders = lenders;
        this.mandates = mandates;
        this.cases = cases;
        this.parties = parties;
        this.ledger = ledger;
        this.escalation = escalation;
        this.reversals = reversals;
        this.content = content;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * A loan to open a case for.
     *
     * @param daysPastDue how many days ago its first instalment fell due
     * @param paid how many instalments were paid on their days
     */
    record Loan(String product, String principal, String rate, int months, int daysPastDue, int paid) {

        /** Of three months, all over. */
        static final Loan ALL_DUE = new Loan("MICRO_CREDIT", "3000.00", "0.1800", 3, 100, 0);

        static final Loan MICRO_CREDIT = new Loan("MICRO_CREDIT", "12000.00", "0.1800", 12, 100, 0);

        Loan pastDue(int days) {
            return new Loan(product, principal, rate, months, days, paid);
        }
    }

    /** Opens the case, and it enters the ladder. */
    @Transactional
    CaseNo open(Loan loan) {
        CaseNo caseNo = openOffTheLadder(loan);
        escalation.begin(caseNo);
        return caseNo;
    }

    /** The same of a lender who entrusts a measure. */
    @Transactional
    CaseNo open(Loan loan, Measure entrusted) {
        CaseNo caseNo = openOffTheLadder(loan, entrusted);
        escalation.begin(caseNo);
        return caseNo;
    }

    @Transactional
    CaseNo openOffTheLadder(Loan loan, Measure entrusted) {
        LenderCode lender = lender(entrusted);
        CaseNo caseNo = openOffTheLadder(loan, "张小明", lender);
        if (!mandates.holds(lender, entrusted, today())) {
            mandates.give(lender, entrusted, today(), "催收委托合同第三条", Actor.SYSTEM);
        }
        return caseNo;
    }

    /** An agency in good standing for the lender who entrusts agencies. @return its code */
    String admitAgency(LocalDate contractUntil) {
        String code = "AG" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        agencies.save(
                new Agency(
                        code,
                        "诚信催收服务有限公司",
                        "91310000MA1FL0000X",
                        today().minusYears(2),
                        "https://lender.example/agencies",
                        today().minusYears(1),
                        contractUntil,
                        today().minusMonths(1),
                        today().minusMonths(1),
                        "每案固定80元，按合规得分结算",
                        List.of(lender(Measure.AGENCY_PLACEMENT).value()),
                        null),
                new Actor("lead"));
        return code;
    }

    /** The lender who entrusts a measure. */
    static LenderCode lender(Measure entrusted) {
        return new LenderCode(entrusted.name().replace("_", ""));
    }

    @Transactional
    CaseNo openOffTheLadder(Loan loan) {
        return openOffTheLadder(loan, "张小明");
    }

    @Transactional
    CaseNo openOffTheLadder(Loan loan, String debtor) {
        return openOffTheLadder(loan, debtor, new LenderCode(LENDER));
    }

    @Transactional
    CaseNo openOffTheLadder(Loan loan, String debtor, LenderCode lender) {
        lenders.register(new Lender(
                lender,
                "明德消费金融有限公司",
                "CONSUMER_FINANCE",
                Lender.CompanyKind.LIMITED,
                "91310000MA1FL0000X",
                "高远",
                "董事长",
                "上海市浦东新区示例路1号",
                "021-00000000",
                "明德消费金融有限公司 示例银行上海分行 6200000000000000",
                "021-00000001 / dispute@example.test",
                "示例律师事务所",
                "上海市黄浦区示例路2号",
                "021-00000002",
                "陈思远 13101201810000001"));
        int number = NUMBER.incrementAndGet();
        LocalDate firstDue = today().minusDays(loan.daysPastDue());
        ContractNo contract = new ContractNo("JRN%06d".formatted(number));
        ledger.open(new LoanTerms(
                contract,
                Money.of(loan.principal()),
                Currency.getInstance("CNY"),
                firstDue.minusMonths(1),
                new BigDecimal(loan.rate()),
                new BigDecimal("0.50"),
                360,
                loan.months(),
                Repayment.EQUAL_INSTALMENT,
                firstDue,
                null));
        LegalCase opened = cases.open(contract, lender, loan.product(), Actor.SYSTEM);
        parties.replace(
                opened.caseNo(),
                List.of(new Party(
                        PartyRole.DEBTOR,
                        debtor,
                        "99%04d19781004%04d".formatted(number / 10_000, number % 10_000),
                        "100%08d".formatted(number),
                        "debtor@example.test",
                        "浙江省",
                        "杭州市",
                        "余杭区",
                        "330110",
                        "示例路565号14栋343室",
                        Party.Language.ZH)));
        for (int no = 0; no < loan.paid(); no++) {
            LocalDate due = firstDue.plusMonths(no);
            Money amount = ledger.balance(contract, due).totalDue();
            ledger.post(new Payment(contract + "-" + no, contract, due, amount, "BANK_TRANSFER"));
        }
        return opened.caseNo();
    }

    /** The debtor pays today. @return the payment's reference */
    @Transactional
    String pay(CaseNo caseNo, String amount) {
        return pay(caseNo, amount, today());
    }

    @Transactional
    String pay(CaseNo caseNo, String amount, LocalDate on) {
        String ref = "PAY%06d".formatted(NUMBER.incrementAndGet());
        ledger.post(new Payment(ref, cases.get(caseNo).contractNo(), on, Money.of(amount), "BANK_TRANSFER"));
        return ref;
    }

    /** Puts the evidence there without which nothing may be filed, as if it had been sent and examined. */
    @Transactional
    void prove(CaseNo caseNo) {
        prove(caseNo, Desk.NECESSARY);
    }

    @Transactional
    void prove(CaseNo caseNo, List<String> kinds) {
        String page = content.put(Desk.ONE_PAGE);
        for (String kind : kinds) {
            jdbc.sql("""
                            insert into evidence_upload (id, case_no, kind, file_name, size, sha256, status, type, pages,
                                clean_sha256, clean_size, uploaded_by, uploaded_at, examined_at)
                            values (?, ?, ?, 'evidence.pdf', 17, ?, 'ACCEPTED', 'PDF', 1, ?, 17, 'assistant', now(), now())
                            """)
                    .params(UUID.randomUUID(), caseNo.value(), kind, page, page)
                    .update();
        }
    }

    /** Guarantors of a case, who live where the debtor does. */
    @Transactional
    void guarantee(CaseNo caseNo, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            jdbc.sql("""
                            insert into party (case_no, role, seq, name, id_no, mobile, email, province, city, district,
                                district_code, address, language)
                            select case_no, 'GUARANTOR', ?, ?, ?, mobile, email, province, city, district,
                                district_code, address, language
                            from party where case_no = ? and role = 'DEBTOR'
                            """)
                    .params(i + 1, names.get(i), "99000419781004100" + i, caseNo.value())
                    .update();
        }
    }

    /** The bank returns a payment today. */
    @Transactional
    void takeBack(String ref) {
        reversals.reverse(new Reversal(ref, today(), "BACK-" + ref, Reversal.Reason.RETURNED), Actor.SYSTEM);
    }
}
