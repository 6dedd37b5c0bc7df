package io.recourse.oversight;

import io.recourse.common.Policy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of what lenders placed, until today. Money counts from the day after: what came in on the day itself has
 * already made the debt of that day smaller. What was taken back counts for nothing, and what was paid back to the debtor
 * is subtracted.
 */
@Component
public class Recovery {

    private final JdbcClient jdbc;
    private final RecoveryCosts costs;
    private final Policy policy;
    private final Clock clock;

    Recovery(JdbcClient jdbc, RecoveryCosts costs, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.costs = costs;
        this.policy = policy;
        this.clock = clock;
    }

    /** What was placed, entered, signed, sent or filed in a period, or of its whole months; in the groups' order. */
    @Transactional(readOnly = true)
    public List<RecoveryLine> of(Period period, RecoveryBy by) {
        Map<String, BigDecimal> cost = by.isOfCases() ? costs.of(period, by) : Map.of();
        return jdbc
                .sql(RecoveryQueries.figures(by))
                .param("from", period.from())
                .param("to", period.to())
                .param("lender", period.lender())
                .param("today", LocalDate.now(clock))
                .param("width", bucketDays(period))
                .param("current", currentDays(period))
                .query((row, n) -> line(row, by))
                .list()
                .stream()
                .map(line -> by.isOfCases()
                        ? line.with(Figure.COST, cost.getOrDefault(line.group(), BigDecimal.ZERO))
                        : line)
                .sorted((one, other) -> GroupOrder.of(by).compare(one.group(), other.group()))
                .toList();
    }

    /** How many days past due make a bucket. */
    public int bucketDays(Period period) {
        return policy.count("bucket-days", period.to());
    }

    /** Up to how many days past due count as current. */
    public int currentDays(Period period) {
        return policy.count("bucket-current-days", period.to());
    }

    /** All lines as one. */
    public static RecoveryLine sum(List<RecoveryLine> lines) {
        return lines.stream().reduce(RecoveryLine.none(""), RecoveryLine::plus);
    }

    private static RecoveryLine line(ResultSet row, RecoveryBy by) throws SQLException {
        RecoveryLine line = RecoveryLine.none(row.getString("grp"));
        for (Figure figure : by.counted()) {
            line = line.with(figure, row.getBigDecimal(figure.name().toLowerCase(Locale.ROOT)));
        }
        return by.isOfCases() ? line.with(Figure.UNRECKONED, row.getBigDecimal("unreckoned")) : line;
    }
}
