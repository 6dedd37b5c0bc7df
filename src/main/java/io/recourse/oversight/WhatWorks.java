package io.recourse.oversight;

import io.recourse.agencyplacement.AgencyFees;
import io.recourse.common.Money;
import io.recourse.common.Policy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which contacts worked. A payment counts once: for the last contact of its case in the days before it that the policy
 * value {@code attribution-days} names. A promise counts for the call or visit in which it was made. What was taken back
 * counts for nothing. What an agency is paid is the cost of its contacts, one share each.
 */
@Component
public class WhatWorks {

    private static final String CONTACTS = """
            with made as (
                select * from collecting_contact where at >= :begin and at < :after
            ), contact as (
                select m.*, cast(m.at at time zone 'Asia/Shanghai' as date) as day,
                    coalesce(s.stage, 'none') as stage, coalesce(t.tone, 'none') as tone
                from made m join legal_case c on c.case_no = m.case_no
                left join lateral (
                    select stage, entered_at from stage_run s
                    where s.case_no = m.case_no and s.entered_at <= m.at and (s.left_at is null or s.left_at >= m.at)
                    order by s.entered_at desc limit 1) s on true
                left join lateral (
                    select tone from reminder_tone t
                    where t.case_no = m.case_no and t.chosen_at <= m.at and t.chosen_at >= s.entered_at
                    order by t.chosen_at desc limit 1) t on true
                where cast(:lender as text) is null or c.lender_code = :lender
            ), paid as (
                select last.id, sum(p.amount) as amount
                from loan_payment p join legal_case c on c.contract_no = p.contract_no
                cross join lateral (
                    select id from contact k
                    where k.case_no = c.case_no and k.day <= p.received_on and k.day >= p.received_on - :days
                    order by k.at desc, k.id limit 1) last
                where p.received_on >= :from and p.received_on <= :until
                    and not exists (select 1 from loan_reversal r where r.payment_ref = p.payment_ref)
                group by last.id
            ), promised as (
                select last.id, count(*) as promises, count(p.kept) as decided, count(*) filter (where p.kept) as kept
                from promise p
                cross join lateral (
                    select id from contact k
                    where k.case_no = p.case_no and k.channel in ('CALL', 'VISIT') and k.at <= p.made_at
                        and k.at >= p.made_at - interval '1 day'
                    order by k.at desc, k.id limit 1) last
                group by last.id
            )
            select %s as grp, channel, day, case made_by when 'AGENCY' then actor end as agency, count(*) as contacts, count(*) filter (where dial) as dials,
                count(*) filter (where connect) as connects, count(*) filter (where right_party) as right_party,
                coalesce(sum(promises), 0) as promises, coalesce(sum(decided), 0) as decided,
                coalesce(sum(kept), 0) as kept, coalesce(sum(amount), 0) as recovered
            from contact left join paid using (id) left join promised using (id)
            where day >= :from and day <= :to
            group by 1, 2, 3, 4
            order by 1, 2, 3, 4
            """;

    /** The group of what belongs to none. */
    private static final String NONE = "none";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final AgencyFees agencyFees;
    private final Policy policy;

    WhatWorks(JdbcClient jdbc, AgencyFees agencyFees, Policy policy) {
        this.jdbc = jdbc;
        this.agencyFees = agencyFees;
        this.policy = policy;
    }

    /** Contacts of one group, channel, day and maker. */
    private record Lot(Result result, String channel, LocalDate day, String agency) {}

    /** The days after a contact in which a payment counts for it, by the policy of the period's last day. */
    public int attributionDays(Period period) {
        return policy.count("attribution-days", period.to());
    }

    /** What came of the contacts of a period, in the groups' order. */
    @Transactional(readOnly = true)
    public List<Result> of(Period period, By by) {
        int days = attributionDays(period);
        LocalDate until = period.to().plusDays(days);
        Map<String, Result> groups = new TreeMap<>(GroupOrder.of(by));
        List<Lot> lots = jdbc.sql(CONTACTS.formatted(column(by)))
                .param("from", period.from())
                .param("to", period.to())
                .param("until", until)
                .param("days", days)
                .param("begin", Timestamp.from(beginning(period.from())))
                .param("after", Timestamp.from(beginning(until.plusDays(1))))
                .param("lender", period.lender())
                .query((row, n) -> lot(row))
                .list();
        Map<String, BigDecimal> costs = new HashMap<>();
        AgencyCosts agencies = new AgencyCosts();
        agencyFees.of(period.from(), period.to(), period.lender()).forEach(agencies::owe);
        lots.stream().filter(lot -> lot.agency() != null).forEach(lot -> agencies.expect(lot.agency(), lot.result()));
        for (Lot lot : lots) {
            Money cost = lot.agency() == null ? own(lot, costs) : agencies.share(lot.agency(), lot.result());
            groups.merge(lot.result().group(), lot.result().costing(cost), Result::plus);
        }
        agencies.rest()
                .forEach((agency, fee) -> groups.merge(
                        rest(by, agency), Result.none(rest(by, agency)).costing(fee), Result::plus));
        return List.copyOf(groups.values());
    }

    /** Where a fee is told of an agency that made no contact in the period. */
    private static String rest(By by, String agency) {
        return switch (by) {
            case AGENCY -> agency;
            case STAGE -> "agency-placement";
            case TONE, CHANNEL, HOUR -> NONE;
        };
    }

    private Money own(Lot lot, Map<String, BigDecimal> costs) {
        BigDecimal each = costs.computeIfAbsent(
                lot.channel() + lot.day(),
                unseen -> policy.value("cost-" + lot.channel().toLowerCase(Locale.ROOT), lot.day()));
        return new Money(each.multiply(BigDecimal.valueOf(lot.result().contacts())));
    }

    /** The sum of results. */
    public static Result sum(List<Result> results) {
        return results.stream().reduce(Result.none(""), Result::plus);
    }

    private static Lot lot(ResultSet row) throws SQLException {
        Result result = new Result(
                row.getString("grp"),
                row.getLong("contacts"),
                row.getLong("dials"),
                row.getLong("connects"),
                row.getLong("right_party"),
                row.getLong("promises"),
                row.getLong("decided"),
                row.getLong("kept"),
                new Money(row.getBigDecimal("recovered")),
                Money.ZERO);
        return new Lot(
                result, row.getString("channel"), row.getObject("day", LocalDate.class), row.getString("agency"));
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static String column(By by) {
        return switch (by) {
            case TONE -> "tone";
            case CHANNEL -> "channel";
            case HOUR -> "cast(extract(hour from at at time zone 'Asia/Shanghai') as int)::text";
            case STAGE -> "stage";
            case AGENCY -> "case made_by when 'AGENCY' then actor else made_by end";
        };
    }
}
