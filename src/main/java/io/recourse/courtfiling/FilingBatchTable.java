package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batches of filings in the database. */
@Repository
class FilingBatchTable {

    private static final String SELECT = """
            select b.*, c.cases, c.refused, c.taken_out, c.behind
            from filing_batch b cross join lateral (
                select count(*) as cases, count(*) filter (where status = 'REFUSED') as refused,
                    count(*) filter (where status = 'TAKEN_OUT') as taken_out,
                    count(*) filter (where case
                        when b.status in ('DRAFTING', 'PREPARED') then status = 'DRAFTED'
                        when b.status in ('REVIEWING', 'REVIEWED') then status = 'REVIEWED'
                        else status = 'APPROVED' end) as behind
                from filing_batch_case where batch_id = b.id) c
            """;

    /** Cases whose claim nobody has drafted yet; one that was sent back is mended by itself. */
    private static final String WAITING = """
            from legal_case c
            join party p on p.case_no = c.case_no and p.role = 'DEBTOR'
            join lateral (select id, status, returned_by from court_filing f where f.case_no = c.case_no
                order by considered_at desc, id limit 1) f on f.status = 'CONSIDERED' and f.returned_by is null
            where c.status = 'OPEN' and c.lender_code = :lender
              and (cast(:product as text) is null or c.product = :product)
              and (cast(:district as text) is null or p.district_code = :district)
              and not exists (select 1 from filing_batch_case o join filing_batch b on b.id = o.batch_id
                where o.case_no = c.case_no and o.status not in ('REFUSED', 'TAKEN_OUT')
                  and b.status not in ('APPROVED', 'DISSOLVED'))
            """;

    /** Cases with guarantors last: a batch keeps them back, and they wait on. */
    private static final String ORDER = """
             order by exists (select 1 from party g where g.case_no = c.case_no and g.role = 'GUARANTOR'), c.case_no
            """;

    private final JdbcClient jdbc;

    FilingBatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A district of debtors, and how many cases wait there. */
    record District(String code, String name, int cases) {}

    List<District> districts(BatchSelection selection) {
        return waiting(
                        "select p.district_code, min(p.province || case when p.city = p.province then '' else p.city end || p.district) as name, count(*) as cases "
                                + WAITING + " group by p.district_code order by cases desc, p.district_code",
                        selection)
                .query((row, n) -> new District(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    int countWaiting(BatchSelection selection) {
        return waiting("select count(*) " + WAITING, selection)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec waiting(String sql, BatchSelection selection) {
        return jdbc.sql(sql)
                .param("lender", selection.lender().value())
                .param("product", selection.product())
                .param("district", selection.districtCode());
    }

    void add(
            UUID id,
            BatchSelection selection,
            String court,
            Route route,
            String answers,
            Actor by,
            Instant at,
            int most) {
        jdbc.sql("""
                        insert into filing_batch (id, lender_code, court, route, answers, status, drafted_by, drafted_at)
                        values (?, ?, ?, ?, ?, 'DRAFTING', ?, ?)
                        """)
                .params(id, selection.lender().value(), court, route.name(), answers, by.id(), Timestamp.from(at))
                .update();
        waiting(
                        "insert into filing_batch_case (batch_id, seq, case_no, status, filing_id) "
                                + "select :id, row_number() over (" + ORDER + "), c.case_no, 'WAITING', f.id "
                                + WAITING
                                + ORDER
                                + " limit :most",
                        selection)
                .param("id", id)
                .param("most", most)
                .update();
    }

    Optional<FilingBatch> find(UUID id) {
        return jdbc.sql(SELECT + "where b.id = ?")
                .param(id)
                .query(FilingBatchTable::batch)
                .optional();
    }

    List<FilingBatch> before(long number, int most) {
        return jdbc.sql(SELECT + "where b.number < ? order by b.number desc limit ?")
                .params(number, most)
                .query(FilingBatchTable::batch)
                .list();
    }

    /** @return false when the batch is not in the one state any more */
    boolean change(UUID id, FilingBatch.Status from, FilingBatch.Status to) {
        return jdbc.sql("update filing_batch set status = ? where id = ? and status = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    void reviewedBy(UUID id, Actor person) {
        jdbc.sql("update filing_batch set reviewed_by = ? where id = ?")
                .params(person.id(), id)
                .update();
    }

    void approvedBy(UUID id, Actor person) {
        jdbc.sql("update filing_batch set approved_by = ? where id = ?")
                .params(person.id(), id)
                .update();
    }

    /** A step is done when no case of it waits, and drafted claims when their papers are printed. */
    void endSteps() {
        jdbc.sql("""
                        update filing_batch b set status = case status
                            when 'DRAFTING' then 'PREPARED' when 'REVIEWING' then 'REVIEWED' else 'APPROVED' end
                        where status in ('DRAFTING', 'REVIEWING', 'APPROVING') and not exists (
                            select 1 from filing_batch_case c where c.batch_id = b.id and (
                                b.status = 'DRAFTING' and (c.status = 'WAITING' or c.status = 'DRAFTED' and (
                                    select f.status from court_filing f where f.case_no = c.case_no
                                    order by f.considered_at desc, f.id limit 1) = 'DRAFTED')
                                or b.status = 'REVIEWING' and c.status = 'DRAFTED'
                                or b.status = 'APPROVING' and c.status = 'REVIEWED'))
                        """).update();
    }

    private static FilingBatch batch(ResultSet row, int number) throws SQLException {
        return new FilingBatch(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new LenderCode(row.getString("lender_code")),
                row.getString("court"),
                Route.valueOf(row.getString("route")),
                FilingBatch.Status.valueOf(row.getString("status")),
                new Actor(row.getString("drafted_by")),
                row.getTimestamp("drafted_at").toInstant(),
                actor(row.getString("reviewed_by")),
                actor(row.getString("approved_by")),
                row.getInt("cases"),
                row.getInt("behind"),
                row.getInt("refused"),
                row.getInt("taken_out"));
    }

    private static Actor actor(String id) {
        return id == null ? null : new Actor(id);
    }

    /** The cases that passed a step, in the batch's order, each with the filing that the batch took in. */
    Map<CaseNo, UUID> filingsAt(UUID id, FilingBatchCase.Status status) {
        Map<CaseNo, UUID> filings = new LinkedHashMap<>();
        jdbc.sql("select case_no, filing_id from filing_batch_case where batch_id = ? and status = ? order by seq")
                .params(id, status.name())
                .query(row -> {
                    filings.put(new CaseNo(row.getString("case_no")), row.getObject("filing_id", UUID.class));
                });
        return filings;
    }
}
