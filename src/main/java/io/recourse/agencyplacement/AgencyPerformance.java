package io.recourse.agencyplacement;

import io.recourse.common.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What agencies brought, reckoned by the trade's formulas over the cases that they were given in a period. */
@Component
public class AgencyPerformance {

    private static final String FIGURES = """
            with placed as (
                select p.id, p.case_no, c.contract_no, p.handed_over_at, p.ended_on,
                    cast(p.handed_over_at at time zone 'Asia/Shanghai' as date) as began, h.owed
                from agency_placement p join legal_case c on c.case_no = p.case_no
                join agency_handover_case h on h.handover_id = p.handover_id and h.placement_id = p.id
                where p.agency_code = :agency
                    and cast(p.handed_over_at at time zone 'Asia/Shanghai' as date) between :from and :to
            ), made as (
                select k.breach, a.channel, r.result
                from agency_contact k join placed p on p.id = k.placement_id
                join contact_attempt a on a.id = k.attempt_id left join contact_result r on r.attempt_id = a.id
            ), promised as (
                select m.kept from promise m join placed p on p.case_no = m.case_no
                where m.made_at >= p.handed_over_at and (p.ended_on is null
                    or cast(m.made_at at time zone 'Asia/Shanghai' as date) <= p.ended_on)
            ), received as (
                select l.amount from loan_payment l join placed p on p.contract_no = l.contract_no
                where l.received_on >= p.began and (p.ended_on is null or l.received_on <= p.ended_on)
                    and not exists (select 1 from loan_reversal r where r.payment_ref = l.payment_ref)
            )
            select (select count(*) from placed) as placed, (select coalesce(sum(owed), 0) from placed) as owed,
                (select count(*) from made) as contacts,
                (select count(*) from made where channel = 'CALL') as dials,
                (select count(*) from made where channel = 'CALL' and result in ('REACHED', 'OTHER_ANSWERED')) as connects,
                (select count(*) from made where channel = 'CALL' and result = 'REACHED') as right_party,
                (select count(*) from promised) as promises, (select count(kept) from promised) as decided,
                (select count(*) from promised where kept) as kept,
                (select coalesce(sum(amount), 0) from received) as recovered,
                (select count(*) from made where breach is not null) as breaches
            """;

    private final JdbcClient jdbc;
    private final AgencyFees fees;
    private final Clock clock;

    AgencyPerformance(JdbcClient jdbc, AgencyFees fees, Clock clock) {
        this.jdbc = jdbc;
        this.fees = fees;
        this.clock = clock;
    }

    /** Of the cases that an agency was given from a day to a day, all that came of them until today. */
    @Transactional(readOnly = true)
    public Performance of(String agencyCode, LocalDate from, LocalDate to) {
        Map<UUID, Fee> all = fees.byPlacement(agencyCode, from, LocalDate.now(clock));
        List<UUID> placed =
                jdbc.sql("""
                        select id from agency_placement where agency_code = ?
                            and cast(handed_over_at at time zone 'Asia/Shanghai' as date) between ? and ?
                        """).params(agencyCode, from, to).query(UUID.class).list();
        Fee fee = placed.stream().map(id -> all.getOrDefault(id, Fee.NONE)).reduce(Fee.NONE, Fee::plus);
        return jdbc.sql(FIGURES)
                .param("agency", agencyCode)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Performance(
                        row.getLong("placed"),
                        new Money(row.getBigDecimal("owed")),
                        row.getLong("contacts"),
                        row.getLong("dials"),
                        row.getLong("connects"),
                        row.getLong("right_party"),
                        row.getLong("promises"),
                        row.getLong("decided"),
                        row.getLong("kept"),
                        new Money(row.getBigDecimal("recovered")),
                        fee,
                        row.getLong("breaches")))
                .single();
    }
}
