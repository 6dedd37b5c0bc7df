package io.recourse.creditreporting;

import static org.awaitility.Awaitility.await;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import io.recourse.journeys.Copies;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.LoanTerms;
import io.recourse.ledger.Repayment;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import io.recourse.workbench.SampleCases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lenders with one contract each, or with as many copies of it as a test needs, whose months a bureau is told. */
@Component
class LenderMonths {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A lender's one contract. */
    record Lent(LenderCode lender, String contract, CaseNo caseNo) {}

    private final Lenders lenders;
    private final LegalCases cases;
    private final Parties parties;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    LenderMonths(Lenders lenders, LegalCases cases, Parties parties, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.lenders = lenders;
        this.cases = cases;
        this.parties = parties;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    YearMonth last() {
        return YearMonth.now(clock).minusMonths(1);
    }

    Lent open() {
        return open(last().minusMonths(1).atEndOfMonth().minusDays(2), 3);
    }

    /** A loan that is repaid in one sum after some months: until then nothing of it is due. */
    Lent open(LocalDate disbursedOn, int dueAfterMonths) {
        int number = NUMBER.incrementAndGet();
        LenderCode lender = new LenderCode("BUREAU" + number);
        lenders.register(SampleCases.lender(lender));
        String contract = "INTERRUPTED" + number;
        ledger.open(new LoanTerms(
                new ContractNo(contract),
                Money.of("3000.00"),
                Currency.getInstance("CNY"),
                disbursedOn,
                new BigDecimal("0.12"),
                new BigDecimal("0.5"),
                360,
                1,
                Repayment.BULLET,
                disbursedOn.plusMonths(dueAfterMonths),
                null));
        CaseNo caseNo = cases.open(new ContractNo(contract), lender, "CASH_LOAN", Actor.SYSTEM)
                .caseNo();
        parties.replace(
                caseNo,
                List.of(new Party(
                        PartyRole.DEBTOR,
                        "钱二",
                        "110101199003077571",
                        "13800138000",
                        "",
                        "浙江省",
                        "杭州市",
                        "西湖区",
                        "330106",
                        "文三路100号",
                        Party.Language.ZH)));
        return new Lent(lender, contract, caseNo);
    }

    void copy(Lent lent, int count) {
        new Copies(jdbc).ofCase(lent.caseNo().value(), lent.contract(), 500_000, count);
    }

    void forgetCopies(Lent lent) {
        String copies = "(select case_no from legal_case where contract_no like '" + lent.contract() + "-%')";
        for (String table : List.of("bureau_record", "bureau_batch_held", "case_hold", "party", "timeline_entry")) {
            jdbc.sql("delete from " + table + " where case_no in " + copies).update();
        }
        // The watches over limitation and over how cases stand may look at them once more meanwhile.
        await().ignoreException(DataIntegrityViolationException.class).until(() -> {
            jdbc.sql("delete from limitation_day where case_no in " + copies).update();
            jdbc.sql("delete from case_standing where case_no in " + copies).update();
            jdbc.sql("delete from legal_case where case_no in " + copies).update();
            return true;
        });
        jdbc.sql("delete from loan_terms where contract_no like ?")
                .param(lent.contract() + "-%")
                .update();
    }

    /** As if a minute had passed without a word of its maker. */
    void takeForDead(UUID batch) {
        jdbc.sql("update bureau_batch set touched_at = touched_at - interval '2 minutes' where id = ?")
                .param(batch)
                .update();
    }
}
