package io.recourse.courtfiling;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The preservations that courts are asked for or have ordered, as they stand on the filings. */
@Component
public class Preservations {

    /** Asked for: the signed application before the suit, or the one that went to the court with it. */
    private static final String OPEN = """
            from court_filing f join legal_case c on c.case_no = f.case_no
            where f.preservation_stage is not null and f.preservation_closed_on is null
              and (f.preservation_ordered_on is not null
                or f.preservation_stage = 'BEFORE_SUIT' and f.approved_by is not null
                or f.preservation_stage = 'WITH_SUIT' and f.status = 'FILED')
            """;

    private static final String OF_CASE = " and f.case_no = :case order by f.considered_at desc, f.id limit 1";

    private final JdbcClient jdbc;

    Preservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT = """
            select f.*, coalesce(f.preservation_court, f.court) as asked,
                not exists (select 1 from court_filing l
                    where l.case_no = f.case_no and l.considered_at > f.considered_at) as latest
            """ + OPEN;

    /** The latest of a case. */
    public Optional<Preservation> of(CaseNo caseNo) {
        return jdbc.sql(SELECT + OF_CASE)
                .param("case", caseNo.value())
                .query((row, n) -> preservation(row))
                .optional();
    }

    /** Of open cases those that end on a day that is known. @param lender null for all */
    List<Preservation> ending(LenderCode lender) {
        return jdbc.sql(SELECT + """
                          and c.status <> 'CLOSED' and f.preservation_ordered_on is not null
                          and f.preservation_until is not null
                          and (cast(:lender as text) is null or c.lender_code = :lender)
                          and not exists (select 1 from court_filing l
                              where l.case_no = f.case_no and l.preservation_order_no = f.preservation_order_no
                                and l.considered_at > f.considered_at)
                        """)
                .param("lender", lender == null ? null : lender.value())
                .query((row, n) -> preservation(row))
                .list();
    }

    private static Preservation preservation(ResultSet row) throws SQLException {
        return new Preservation(
                new CaseNo(row.getString("case_no")),
                row.getString("asked"),
                PreservationSoughtRow.read(row),
                row.getObject("filed_on", LocalDate.class),
                kind(row.getString("preservation_kind")),
                row.getObject("preservation_until", LocalDate.class),
                row.getBoolean("latest"));
    }

    private static PreservationEnds.Kind kind(String name) {
        return name == null ? null : PreservationEnds.Kind.valueOf(name);
    }

    /** The latest of a case lasts until that day. @param kind null where nobody recorded it */
    void last(CaseNo caseNo, PreservationEnds.Kind kind, LocalDate until) {
        jdbc.sql("""
                        update court_filing set preservation_kind = :kind, preservation_until = :until,
                            version = version + 1
                        where id = (select f.id
                        """ + OPEN + OF_CASE + ")")
                .param("kind", kind == null ? null : kind.name())
                .param("until", until)
                .param("case", caseNo.value())
                .update();
    }

    /** Keeps others from seeing to a case's preservation until the transaction ends. */
    void lock(CaseNo caseNo) {
        jdbc.sql("select case_no from legal_case where case_no = ? for no key update")
                .param(caseNo.value())
                .query(String.class)
                .single();
    }

    /** The cases that are closed, or of which a suit is filed, with one. */
    List<CaseNo> closedOrFiled() {
        return jdbc.sql("select distinct f.case_no " + OPEN + " and (c.status = 'CLOSED' or f.status = 'FILED')")
                .query((row, n) -> new CaseNo(row.getString(1)))
                .list();
    }

    /** The court ordered the latest of a case. */
    void order(CaseNo caseNo, LocalDate on, String number) {
        jdbc.sql("""
                        update court_filing set preservation_ordered_on = :on, preservation_order_no = :number,
                            version = version + 1
                        where id = (select f.id
                        """ + OPEN + OF_CASE + ")")
                .param("on", on)
                .param("number", number)
                .param("case", caseNo.value())
                .update();
    }

    /** Nobody is to see to the latest of a case any more; an earlier filing may have left the same order to it. */
    void close(CaseNo caseNo, LocalDate on) {
        jdbc.sql("""
                        update court_filing set preservation_closed_on = :on, version = version + 1
                        where id in (select o.id from court_filing o,
                            (select f.id, f.case_no, f.preservation_order_no
                        """ + OPEN + OF_CASE + """
                            ) closed
                            where o.id = closed.id or o.case_no = closed.case_no
                              and o.preservation_order_no = closed.preservation_order_no
                              and o.preservation_closed_on is null)
                        """)
                .param("on", on)
                .param("case", caseNo.value())
                .update();
    }
}
