package io.recourse.oversight;

import io.recourse.common.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which lenders' cases are near the end of limitation. A hold does not stop limitation: held cases count too. */
@Component
class LimitationAlarms {

    private final LimitationDays days;
    private final JdbcClient jdbc;
    private final Policy policy;
    private final Clock clock;

    LimitationAlarms(LimitationDays days, JdbcClient jdbc, Policy policy, Clock clock) {
        this.days = days;
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    /** Reckons all cases that are not closed. What has just passed stays: nothing was mended. */
    @Transactional
    public List<Alarm> now() {
        days.reckon();
        LocalDate today = LocalDate.now(clock);
        int bound = policy.count("alert-limitation-days", today);
        Map<String, SortedMap<String, LocalDate>> near = new TreeMap<>();
        jdbc.sql("""
                        select c.lender_code, d.case_no, d.expires_on
                        from limitation_day d join legal_case c on c.case_no = d.case_no
                        where c.status <> 'CLOSED' and d.expires_on between ? and ?
                        """).params(today.minusDays(bound), today.plusDays(bound)).query(row -> {
            near.computeIfAbsent(row.getString("lender_code"), unseen -> new TreeMap<>())
                    .put(row.getString("case_no"), row.getObject("expires_on", LocalDate.class));
        });
        List<Alarm> alarms = new ArrayList<>();
        near.forEach((lender, ends) ->
                alarms.add(new Alarm(AlertRule.LIMITATION, lender, ends.size(), bound, ends.size(), ends)));
        return alarms;
    }
}
