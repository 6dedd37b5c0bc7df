package io.recourse.agencyplacement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The placements that time or an agency's state may end. */
@Component
class WatchedPlacements {

    /** What an agency is entrusted with now. */
    record Entrusted(String agencyCode, String lender, String product) {}

    private final JdbcClient jdbc;

    WatchedPlacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entrusted> entrusted() {
        return jdbc.sql("""
                        select distinct p.agency_code, c.lender_code, c.product
                        from agency_placement p join legal_case c on c.case_no = p.case_no
                        where p.status in ('APPROVED', 'HANDED_OVER')
                        """)
                .query((row, n) -> new Entrusted(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The approved placements of what an agency is entrusted with. */
    List<Placement> of(Entrusted entrusted) {
        return select("""
                        join legal_case c on c.case_no = p.case_no where p.status in ('APPROVED', 'HANDED_OVER')
                            and p.agency_code = ? and c.lender_code = ? and c.product = ?
                        """, entrusted.agencyCode(), entrusted.lender(), entrusted.product());
    }

    /** Those whose term is over while a promise is watched. */
    List<Placement> overdue(LocalDate today) {
        return select("where p.status = 'HANDED_OVER' and p.result = 'promised' and p.term_until < ?", today);
    }

    /** Ended placements whose case was held then and waits for the agency still. */
    List<Placement> unheard() {
        return select("""
                        join legal_case c on c.case_no = p.case_no join stage_run r on r.case_no = p.case_no
                        where p.end_reason in ('RECALLED', 'SUSPENDED') and p.result is null and c.status = 'OPEN'
                            and r.stage = 'agency-placement' and r.left_at is null and r.entered_at <= p.proposed_at
                        """);
    }

    private List<Placement> select(String which, Object... values) {
        return jdbc.sql("select p.* from agency_placement p " + which)
                .params(values)
                .query((row, n) -> Placements.placement(row))
                .list();
    }
}
