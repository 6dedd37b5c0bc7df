package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of batches, how far each is, and who has opened which, in the database. */
@Repository
class FilingBatchCaseTable {

    /** The draw is a person's own, and the same whenever he looks. */
    private static final String DRAW = "order by md5(batch_id::text || :person || case_no)";

    private final JdbcClient jdbc;

    FilingBatchCaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of a batch's cases as a person sees them.
     *
     * @param at the step whose cases are drawn from, {@code most} of them
     */
    List<FilingBatchCase> of(UUID batch, int after, int limit, FilingBatchCase.Status at, int most, Actor person) {
        return jdbc.sql("""
                        select c.*, s.case_no is not null as sampled, o.case_no is not null as opened
                        from filing_batch_case c
                        left join (select case_no from filing_batch_case where batch_id = :batch and status = :at
                            %s limit :most) s on s.case_no = c.case_no
                        left join filing_batch_opened o
                            on o.batch_id = c.batch_id and o.case_no = c.case_no and o.opened_by = :person
                        where c.batch_id = :batch and c.seq > :after
                        order by c.seq limit :limit
                        """.formatted(DRAW))
                .param("batch", batch)
                .param("at", at.name())
                .param("most", most)
                .param("person", person.id())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Of the cases that are drawn for a person, those that he has not opened. */
    List<CaseNo> unopened(UUID batch, FilingBatchCase.Status at, int most, Actor person) {
        return jdbc.sql("""
                        select s.case_no from (select case_no, seq from filing_batch_case
                            where batch_id = :batch and status = :at %s limit :most) s
                        where not exists (select 1 from filing_batch_opened o
                            where o.batch_id = :batch and o.case_no = s.case_no and o.opened_by = :person)
                        order by s.seq
                        """.formatted(DRAW))
                .param("batch", batch)
                .param("at", at.name())
                .param("most", most)
                .param("person", person.id())
                .query((row, n) -> new CaseNo(row.getString("case_no")))
                .list();
    }

    int count(UUID batch, FilingBatchCase.Status at) {
        return jdbc.sql("select count(*) from filing_batch_case where batch_id = ? and status = ?")
                .params(batch, at.name())
                .query(Integer.class)
                .single();
    }

    /** The filing that the batch took in; nothing when the case is not of the batch. */
    Optional<UUID> filing(UUID batch, CaseNo caseNo) {
        return jdbc.sql("select filing_id from filing_batch_case where batch_id = ? and case_no = ?")
                .params(batch, caseNo.value())
                .query(UUID.class)
                .optional();
    }

    void opened(UUID batch, CaseNo caseNo, Actor person, Instant at) {
        jdbc.sql("insert into filing_batch_opened values (?, ?, ?, ?) on conflict do nothing")
                .params(batch, caseNo.value(), person.id(), Timestamp.from(at))
                .update();
    }

    /** @return false when the case is not in the batch any more */
    boolean takeOut(UUID batch, CaseNo caseNo) {
        return jdbc.sql("""
                        update filing_batch_case set status = 'TAKEN_OUT'
                        where batch_id = ? and case_no = ? and status in ('DRAFTED', 'REVIEWED')
                        """).params(batch, caseNo.value()).update() == 1;
    }

    /** The next case of a batch that moves. Nobody else gets it, and nobody changes its batch, until the transaction ends. */
    Optional<BatchTurn> takeNext() {
        return jdbc.sql("""
                        select b.*, c.seq, c.case_no, c.filing_id from filing_batch b join filing_batch_case c on c.batch_id = b.id
                        where (b.status, c.status) in
                            (('DRAFTING', 'WAITING'), ('REVIEWING', 'DRAFTED'), ('APPROVING', 'REVIEWED'))
                        order by b.number, c.seq limit 1
                        for share of b for update of c skip locked
                        """).query((row, n) -> turn(row)).optional();
    }

    private static BatchTurn turn(ResultSet row) throws SQLException {
        FilingBatch.Status step = FilingBatch.Status.valueOf(row.getString("status"));
        String person = switch (step) {
            case DRAFTING -> "drafted_by";
            case REVIEWING -> "reviewed_by";
            default -> "approved_by";
        };
        return new BatchTurn(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                new CaseNo(row.getString("case_no")),
                row.getObject("filing_id", UUID.class),
                step,
                new Actor(row.getString(person)),
                row.getString("answers"));
    }

    void passed(BatchTurn turn) {
        jdbc.sql("update filing_batch_case set status = ? where batch_id = ? and seq = ?")
                .params(turn.passed().name(), turn.batch(), turn.seq())
                .update();
    }

    void refused(BatchTurn turn, String code, List<String> arguments) {
        jdbc.sql("""
                        update filing_batch_case set status = 'REFUSED', code = ?, arguments = ?
                        where batch_id = ? and seq = ? and status in ('WAITING', 'DRAFTED', 'REVIEWED')
                        """)
                .params(code, arguments.toArray(String[]::new), turn.batch(), turn.seq())
                .update();
    }

    private static FilingBatchCase entry(ResultSet row) throws SQLException {
        Array arguments = row.getArray("arguments");
        return new FilingBatchCase(
                row.getInt("seq"),
                new CaseNo(row.getString("case_no")),
                FilingBatchCase.Status.valueOf(row.getString("status")),
                row.getString("code"),
                arguments == null ? List.of() : List.of((String[]) arguments.getArray()),
                row.getBoolean("sampled"),
                row.getBoolean("opened"));
    }
}
