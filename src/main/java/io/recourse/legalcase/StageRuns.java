package io.recourse.legalcase;

import io.recourse.common.CaseNo;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was tried in each case, and what came of it. */
@Component
@Transactional
public class StageRuns {

    private final JdbcClient jdbc;
    private final LegalCases cases;
    private final Clock clock;

    StageRuns(JdbcClient jdbc, LegalCases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /** The case enters a stage. */
    public void enter(CaseNo caseNo, String stage) {
        cases.enterStage(caseNo, stage);
        jdbc.sql("insert into stage_run (id, case_no, stage, entered_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseNo.value(), stage, Timestamp.from(clock.instant()))
                .update();
    }

    /** The case leaves the stage that it is in. */
    public void leave(CaseNo caseNo, String stage, String outcome) {
        jdbc.sql("""
                        update stage_run set left_at = ?, outcome = ?
                        where case_no = ? and stage = ? and left_at is null
                        """)
                .params(Timestamp.from(clock.instant()), outcome, caseNo.value(), stage)
                .update();
        cases.leaveStage(caseNo, stage, outcome);
    }

    /** All runs of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<StageRun> of(CaseNo caseNo) {
        return jdbc.sql("""
                        select stage, entered_at, left_at, outcome from stage_run
                        where case_no = ? order by entered_at, id
                        """)
                .param(caseNo.value())
                .query((row, n) -> new StageRun(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant(),
                        row.getString(4)))
                .list();
    }
}
