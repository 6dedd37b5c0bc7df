package io.recourse.oversight;

import io.recourse.common.ContractNo;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.ledger.PaymentReversed;
import io.recourse.ledger.PaymentsPosted;
import io.recourse.ledger.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what cases owed on the days that figures of recovery need. The ledger reckons each once, in pieces; a payment that
 * is posted or taken back for an earlier day has those since reckoned anew.
 */
@Component
public class CaseStandings {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStandings.class);
    private static final int PIECE = 200;

    private static final String LACKING = """
            with needed as (
                select case_no, opened_on as on_day from legal_case
                union
                select case_no, cast(entered_at at time zone 'Asia/Shanghai' as date) from stage_run
                union
                select c.case_no, cast(m - interval '1 day' as date) from legal_case c
                cross join lateral generate_series(
                    date_trunc('month', greatest(cast(c.opened_on as timestamp), cast(:today as timestamp) - interval '26 months'))
                        + interval '1 month',
                    least(cast(:today as timestamp), coalesce(
                        date_trunc('month', c.closed_at at time zone 'Asia/Shanghai') + interval '1 month', 'infinity')),
                    interval '1 month') m
                where :months or c.case_no = any(:stale)
            )
            select c.contract_no, n.case_no, n.on_day
            from needed n join legal_case c on c.case_no = n.case_no join loan_terms t on t.contract_no = c.contract_no
            where n.on_day <= :today and (cast(:lender as text) is null or c.lender_code = :lender)
                and not exists (select 1 from case_standing s where s.case_no = n.case_no and s.on_day = n.on_day)
            order by c.opened_on, n.case_no, n.on_day
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CaseStandings(JdbcClient jdbc, Ledger ledger, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The days that a case lacks. */
    private record Lack(String caseNo, ContractNo contractNo, List<LocalDate> days) {}

    /** Reckons the days of placing and of entering a stage that lack. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
    void reckonBeginnings() {
        reckon(null, false);
    }

    /** Reckons all that lacks, the ends of months too. */
    @Scheduled(cron = "0 45 1 * * *", zone = "Asia/Shanghai")
    void reckonAll() {
        reckon(null, true);
    }

    /** Reckons all that lacks of a lender. */
    public void reckon(String lender) {
        reckon(lender, true);
    }

    private synchronized void reckon(String lender, boolean months) {
        List<String> stale = transactions.execute(status -> dropStale());
        List<Lack> lacks = lacks(lender, months, stale);
        for (int from = 0; from < lacks.size(); from += PIECE) {
            List<Lack> piece = lacks.subList(from, Math.min(from + PIECE, lacks.size()));
            try {
                transactions.executeWithoutResult(status -> reckon(piece));
            } catch (RuntimeException e) {
                LOG.warn("The debts of {} cases wait for the next reckoning", piece.size(), e);
            }
        }
    }

    @EventListener
    void posted(PaymentsPosted posted) {
        stale(posted.payments());
    }

    @EventListener
    void reversed(PaymentReversed reversed) {
        stale(List.of(reversed.payment()));
    }

    /** Noted only: what is reckoned at this moment without the payment is found stale later. */
    private void stale(List<Payment> payments) {
        jdbc.sql("""
                        insert into case_standing_stale (contract_no, from_day)
                        select * from unnest(cast(? as text[]), cast(? as date[]))
                        """)
                .params(
                        payments.stream()
                                .map(payment -> payment.contractNo().value())
                                .toArray(String[]::new),
                        payments.stream()
                                .map(payment -> payment.receivedOn().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Drops what a payment changed; the cases that it was dropped of. */
    private List<String> dropStale() {
        return jdbc.sql("""
                        with gone as (delete from case_standing_stale returning contract_no, from_day),
                            stale as (select contract_no, min(from_day) as from_day from gone group by 1)
                        delete from case_standing s using stale, legal_case c
                        where c.contract_no = stale.contract_no and s.case_no = c.case_no and s.on_day >= stale.from_day
                        returning s.case_no
                        """).query(String.class).list().stream().distinct().toList();
    }

    private List<Lack> lacks(String lender, boolean months, List<String> stale) {
        List<Lack> lacks = new ArrayList<>();
        jdbc.sql(LACKING)
                .param("today", LocalDate.now(clock))
                .param("months", months)
                .param("stale", stale.toArray(String[]::new))
                .param("lender", lender)
                .query(row -> {
                    String caseNo = row.getString("case_no");
                    if (lacks.isEmpty() || !lacks.get(lacks.size() - 1).caseNo().equals(caseNo)) {
                        lacks.add(new Lack(caseNo, new ContractNo(row.getString("contract_no")), new ArrayList<>()));
                    }
                    lacks.get(lacks.size() - 1).days().add(row.getObject("on_day", LocalDate.class));
                });
        return lacks;
    }

    /** Cases that lack the same days are asked for together. */
    private void reckon(List<Lack> piece) {
        Map<List<LocalDate>, Map<ContractNo, String>> alike = new HashMap<>();
        piece.forEach(lack ->
                alike.computeIfAbsent(lack.days(), unseen -> new HashMap<>()).put(lack.contractNo(), lack.caseNo()));
        alike.forEach((days, cases) -> ledger.statements(
                cases.keySet(), days, (contract, statements) -> keep(cases.get(contract), days, statements)));
    }

    private void keep(String caseNo, List<LocalDate> days, List<Statement> statements) {
        List<Balance> balances = statements.stream().map(Statement::balance).toList();
        jdbc.sql("""
                        insert into case_standing (case_no, on_day, owed, days_past_due)
                        select :case, * from unnest(cast(:days as date[]), cast(:owed as numeric[]), cast(:past as int[]))
                        on conflict do nothing
                        """)
                .param("case", caseNo)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param(
                        "owed",
                        balances.stream()
                                .map(balance -> balance.totalDue()
                                        .plus(balance.principalNotDue())
                                        .toString())
                                .toArray(String[]::new))
                .param(
                        "past",
                        balances.stream()
                                .map(balance -> String.valueOf(balance.daysPastDue()))
                                .toArray(String[]::new))
                .update();
    }
}
