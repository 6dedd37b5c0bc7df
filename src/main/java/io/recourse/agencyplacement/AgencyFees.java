package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What agencies are paid: their dated terms, and what they come to. */
@Component
@Transactional
public class AgencyFees {

    private static final String WORK = """
            select p.id, p.case_no, p.agency_code, cast(p.handed_over_at at time zone 'Asia/Shanghai' as date) as handed_over,
                p.ended_on, cast(min(k.at) at time zone 'Asia/Shanghai' as date) as first_contact,
                coalesce(bool_or(k.breach is not null), false) as breach
            from agency_placement p join legal_case c on c.case_no = p.case_no
            left join agency_contact k on k.placement_id = p.id
            where p.handed_over_at is not null and cast(p.handed_over_at at time zone 'Asia/Shanghai' as date) <= :to
                and (cast(:lender as text) is null or c.lender_code = :lender)
                and (cast(:agency as text) is null or p.agency_code = :agency)
            group by p.id order by p.handed_over_at, p.id
            """;

    private static final String RECEIVED = """
            select p.id, l.received_on, l.amount
            from agency_placement p join legal_case c on c.case_no = p.case_no
            join loan_payment l on l.contract_no = c.contract_no
            where p.handed_over_at is not null
                and l.received_on >= cast(p.handed_over_at at time zone 'Asia/Shanghai' as date)
                and l.received_on <= coalesce(p.ended_on, l.received_on)
                and l.received_on >= :from and l.received_on <= :to
                and not exists (select 1 from loan_reversal r where r.payment_ref = l.payment_ref)
                and (cast(:lender as text) is null or c.lender_code = :lender)
                and (cast(:agency as text) is null or p.agency_code = :agency)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AgencyFees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The terms of an agency, the latest first. */
    @Transactional(readOnly = true)
    public List<FeeTerms> terms(String agencyCode) {
        return jdbc.sql("select * from agency_fee_terms where agency_code = ? order by valid_from desc")
                .param(agencyCode)
                .query((row, n) -> new FeeTerms(
                        row.getObject("valid_from", LocalDate.class),
                        new Money(row.getBigDecimal("case_month")),
                        new Money(row.getBigDecimal("service_level")),
                        row.getInt("service_days"),
                        row.getBigDecimal("recovery_share"),
                        row.getString("source")))
                .list();
    }

    /**
     * Adds terms that hold from their day on; those of the same day are replaced.
     *
     * @throws InvalidFields by field, for caseMonth when recovery alone would be paid (CBA 2026)
     */
    public void set(String agencyCode, FeeTerms terms, Actor by) {
        if (!terms.faults().isEmpty()) {
            throw new InvalidFields(terms.faults());
        }
        jdbc.sql("""
                        insert into agency_fee_terms (agency_code, valid_from, case_month, service_level, service_days,
                            recovery_share, source, set_by, set_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (agency_code, valid_from) do update set case_month = excluded.case_month,
                            service_level = excluded.service_level, service_days = excluded.service_days,
                            recovery_share = excluded.recovery_share, source = excluded.source,
                            set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .params(
                        agencyCode,
                        terms.validFrom(),
                        terms.caseMonth().amount(),
                        terms.serviceLevel().amount(),
                        terms.serviceDays(),
                        terms.recoveryShare(),
                        terms.source(),
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * What the agencies cost in a period, by their codes; one without a fee is left out.
     *
     * @param lender code of the lender; null for all
     */
    @Transactional(readOnly = true)
    public Map<String, Fee> of(LocalDate from, LocalDate to, String lender) {
        Map<String, Fee> fees = new TreeMap<>();
        LocalDate until = untilToday(to);
        works(from, until, lender, null).forEach((agency, works) -> {
            Fee fee = sum(agency, works, from, until);
            if (!fee.total().isZero()) {
                fees.put(agency, fee);
            }
        });
        return fees;
    }

    /** What each placement of an agency costs in a period, in the order in which they were handed over. */
    @Transactional(readOnly = true)
    public Map<UUID, Fee> byPlacement(String agencyCode, LocalDate from, LocalDate to) {
        List<FeeTerms> terms = terms(agencyCode);
        Map<UUID, Fee> fees = new LinkedHashMap<>();
        LocalDate until = untilToday(to);
        works(from, until, null, agencyCode)
                .getOrDefault(agencyCode, List.of())
                .forEach(work -> fees.put(work.placement(), Fee.of(work, terms, from, until)));
        return fees;
    }

    /** Nothing is owed yet for days to come. */
    private LocalDate untilToday(LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        return to.isAfter(today) ? today : to;
    }

    private Fee sum(String agency, List<PlacementWork> works, LocalDate from, LocalDate to) {
        List<FeeTerms> terms = terms(agency);
        return works.stream().map(work -> Fee.of(work, terms, from, to)).reduce(Fee.NONE, Fee::plus);
    }

    private Map<String, List<PlacementWork>> works(LocalDate from, LocalDate to, String lender, String agency) {
        Map<UUID, List<PlacementWork.Received>> received = new HashMap<>();
        jdbc.sql(RECEIVED)
                .param("from", from)
                .param("to", to)
                .param("lender", lender)
                .param("agency", agency)
                .query(row -> {
                    received.computeIfAbsent(row.getObject(1, UUID.class), unseen -> new ArrayList<>())
                            .add(new PlacementWork.Received(
                                    row.getObject(2, LocalDate.class), new Money(row.getBigDecimal(3))));
                });
        Map<String, List<PlacementWork>> works = new TreeMap<>();
        jdbc.sql(WORK)
                .param("to", to)
                .param("lender", lender)
                .param("agency", agency)
                .query(row -> {
                    PlacementWork work = work(row, received);
                    works.computeIfAbsent(row.getString("agency_code"), unseen -> new ArrayList<>())
                            .add(work);
                });
        return works;
    }

    private static PlacementWork work(ResultSet row, Map<UUID, List<PlacementWork.Received>> received)
            throws SQLException {
        UUID placement = row.getObject("id", UUID.class);
        return new PlacementWork(
                placement,
                new CaseNo(row.getString("case_no")),
                row.getObject("handed_over", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("first_contact", LocalDate.class),
                row.getBoolean("breach"),
                received.getOrDefault(placement, List.of()));
    }
}
