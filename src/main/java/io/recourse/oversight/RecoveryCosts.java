package io.recourse.oversight;

import io.recourse.agencyplacement.AgencyFees;
import io.recourse.agencyplacement.Fee;
import io.recourse.common.Policy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What collecting cost until today: our own contacts at the lender's figures, what agencies are paid, and what the lender
 * advanced for suits less what courts gave back. A case belongs to its cohort, or to the stage that it entered last.
 */
@Component
class RecoveryCosts {

    private final JdbcClient jdbc;
    private final AgencyFees agencyFees;
    private final Policy policy;
    private final Clock clock;

    RecoveryCosts(JdbcClient jdbc, AgencyFees agencyFees, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.agencyFees = agencyFees;
        this.policy = policy;
        this.clock = clock;
    }

    /** By group; one that cost nothing is left out. */
    Map<String, BigDecimal> of(Period period, RecoveryBy by) {
        Map<String, BigDecimal> costs = new HashMap<>();
        contacts(period, by, costs);
        ask(RecoveryQueries.courtCosts(by), period)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    costs.merge(row.getString("grp"), row.getBigDecimal("cost"), BigDecimal::add);
                });
        agencies(period, by, costs);
        return costs;
    }

    private void contacts(Period period, RecoveryBy by, Map<String, BigDecimal> costs) {
        Map<String, BigDecimal> each = new HashMap<>();
        ask(RecoveryQueries.contacts(by), period).query(row -> {
            String channel = row.getString("channel").toLowerCase(Locale.ROOT);
            LocalDate day = row.getObject("day", LocalDate.class);
            BigDecimal one = each.computeIfAbsent(channel + day, unseen -> policy.value("cost-" + channel, day));
            costs.merge(row.getString("grp"), one.multiply(row.getBigDecimal("contacts")), BigDecimal::add);
        });
    }

    private void agencies(Period period, RecoveryBy by, Map<String, BigDecimal> costs) {
        Map<String, Map<UUID, Fee>> fees = new HashMap<>();
        Map<UUID, String> groups = new HashMap<>();
        Map<UUID, String> agencies = new HashMap<>();
        ask(RecoveryQueries.placements(by), period).query(row -> {
            UUID placement = row.getObject("id", UUID.class);
            groups.put(placement, row.getString("grp"));
            agencies.put(placement, row.getString("agency_code"));
        });
        groups.forEach((placement, group) -> {
            Fee fee = fees.computeIfAbsent(
                            agencies.get(placement),
                            agency -> agencyFees.byPlacement(agency, LocalDate.EPOCH, LocalDate.now(clock)))
                    .getOrDefault(placement, Fee.NONE);
            costs.merge(group, fee.total().amount(), BigDecimal::add);
        });
    }

    private JdbcClient.StatementSpec ask(String sql, Period period) {
        return jdbc.sql(sql)
                .param("from", period.from())
                .param("to", period.to())
                .param("lender", period.lender());
    }
}
