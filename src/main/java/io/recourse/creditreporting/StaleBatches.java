package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that say what nobody may say any more: one of their accounts was disputed, or corrected, after they were made
 * (征信业管理条例 25).
 */
@Component
@Transactional(readOnly = true)
public class StaleBatches {

    private static final int NAMED = 10;

    /**
     * @param cases how many of its cases were disputed or corrected since
     * @param first some of them, in the order of their numbers
     * @param takenBefore whether somebody took the file before, so that he may have handed it in in time
     */
    public record Stale(int cases, List<CaseNo> first, boolean takenBefore) {

        /** The case numbers in one line. */
        public String names() {
            return first.stream().map(CaseNo::value).collect(Collectors.joining(", "))
                    + (cases > first.size() ? " …" : "");
        }
    }

    private record Changed(CaseNo caseNo, Instant at) {}

    private final JdbcClient jdbc;

    StaleBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What makes a file stale that was not handed in; none for any other. */
    public Optional<Stale> of(BureauBatch batch) {
        if (batch.status() != BureauBatch.Status.MADE) {
            return Optional.empty();
        }
        List<Changed> changed = changed(batch.id());
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Instant since =
                changed.stream().map(Changed::at).min(Instant::compareTo).orElseThrow();
        return Optional.of(new Stale(
                changed.size(),
                changed.stream().map(Changed::caseNo).limit(NAMED).toList(),
                wasTaken(batch.id(), since)));
    }

    /** @throws Refused with code {@code batch.stale} */
    void requireFresh(BureauBatch batch) {
        of(batch).ifPresent(StaleBatches::refuse);
    }

    /**
     * It is fresh, or was taken while it was.
     *
     * @throws Refused with code {@code batch.stale}
     */
    void requireTakenFresh(BureauBatch batch) {
        of(batch).filter(stale -> !stale.takenBefore()).ifPresent(StaleBatches::refuse);
    }

    private static void refuse(Stale stale) {
        throw new Refused("batch.stale", stale.cases(), stale.names());
    }

    private List<Changed> changed(UUID batch) {
        return jdbc.sql("""
                        select c.case_no, min(c.at) as at from bureau_batch b
                        join (select case_no, begun_at as at from %s d
                            union all select case_no, decided_at from credit_correction where corrected_on is not null) c
                            on c.at >= b.made_at
                        where b.id = ? and exists (select 1 from bureau_record r
                            where r.batch_id = b.id and r.case_no = c.case_no)
                        group by c.case_no order by c.case_no
                        """.formatted(DisputeMarks.DISPUTES))
                .param(batch)
                .query((row, n) -> new Changed(
                        new CaseNo(row.getString("case_no")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private boolean wasTaken(UUID batch, Instant before) {
        return jdbc.sql("select exists (select 1 from bureau_batch_taken where batch_id = ? and taken_at < ?)")
                .params(batch, Timestamp.from(before))
                .query(Boolean.class)
                .single();
    }
}
