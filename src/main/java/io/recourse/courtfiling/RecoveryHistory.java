package io.recourse.courtfiling;

import io.recourse.common.Money;
import io.recourse.common.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What suits of the house brought in by each route. A suit counts once the policy value {@code recovery-window-days} has
 * passed since it was filed; what was received in that time, and not taken back, is its recovery, up to what was claimed.
 * The latest suits speak for the next one.
 */
@Component
@Transactional(readOnly = true)
public class RecoveryHistory {

    private static final int LATEST = 2000;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Clock clock;

    RecoveryHistory(JdbcClient jdbc, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The suits of one route.
     *
     * @param least below so many suits nothing is concluded from them
     * @param windowDays how long payments after filing count
     */
    public record Record(int suits, int least, int windowDays, Money claimed, Money received) {

        public boolean isEnough() {
            return suits >= least && claimed.isPositive();
        }

        /** Received of claimed, as a fraction with four places. */
        public BigDecimal share() {
            return received.amount().divide(claimed.amount(), 4, RoundingMode.HALF_UP);
        }

        /** What a claim may bring by the same share; to the fen. */
        public Money expected(Money claim) {
            return new Money(claim.amount().multiply(share()).setScale(2, RoundingMode.HALF_UP));
        }
    }

    /** Of every route, also of one that was never taken. */
    public Map<Route, Record> byRoute() {
        LocalDate today = LocalDate.now(clock);
        int window = policy.count("recovery-window-days", today);
        int least = policy.count("recovery-least-suits", today);
        Map<Route, Record> records = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            records.put(route, new Record(0, least, window, Money.ZERO, Money.ZERO));
        }
        jdbc.sql("""
                        select f.route, count(*) as suits, sum(f.claim_amount) as claimed,
                            coalesce(sum((select least(coalesce(sum(p.amount), 0), f.claim_amount) from loan_payment p
                                where p.contract_no = c.contract_no
                                  and p.received_on > f.filed_on and p.received_on <= f.filed_on + :window
                                  and not exists (select 1 from loan_reversal r where r.payment_ref = p.payment_ref))), 0)
                                as received
                        from (select route, case_no, claim_amount, filed_on from court_filing
                            where status = 'FILED' and filed_on < :filedBefore order by filed_on desc limit :latest) f
                        join legal_case c on c.case_no = f.case_no
                        group by f.route
                        """)
                .param("filedBefore", today.minusDays(window))
                .param("latest", LATEST)
                .param("window", window)
                .query((row, n) -> records.put(
                        Route.valueOf(row.getString("route")),
                        new Record(
                                row.getInt("suits"),
                                least,
                                window,
                                new Money(row.getBigDecimal("claimed")),
                                new Money(row.getBigDecimal("received")))))
                .list();
        return records;
    }
}
