package io.recourse.engine;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.legalcase.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps that wait for a person: he mends the cause and has them tried again. */
@Component
@Transactional
public class FailedSteps {

    private static final int TRIES = 3;

    /** A process that calls another shows the other's incident too; the root is where it happened. */
    private static final String FAILED = """
            from act_ru_incident i
            join act_ru_execution p on p.id_ = i.proc_inst_id_
            join act_re_procdef d on d.id_ = i.proc_def_id_
            where i.incident_type_ = 'failedJob' and i.id_ = i.root_cause_incident_id_
            """;

    private static final String COLUMNS = """
            select i.id_, i.configuration_, p.business_key_, d.key_, coalesce(i.failed_activity_id_, i.activity_id_) as element,
                i.incident_timestamp_, i.incident_msg_,
                (select count(*) from act_hi_job_log l
                 where l.process_instance_id_ = i.proc_inst_id_ and l.job_id_ = i.configuration_ and l.job_state_ = 1)
                as tries
            """;

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final Timeline timeline;

    FailedSteps(JdbcClient jdbc, ManagementService management, Timeline timeline) {
        this.jdbc = jdbc;
        this.management = management;
        this.timeline = timeline;
    }

    /** Those that have waited longest first. */
    @Transactional(readOnly = true)
    public List<FailedStep> waiting(int limit) {
        return jdbc.sql(COLUMNS + FAILED + "order by i.incident_timestamp_, i.id_ limit ?")
                .param(limit)
                .query((row, n) -> step(row))
                .list();
    }

    @Transactional(readOnly = true)
    public List<FailedStep> of(CaseNo caseNo) {
        return jdbc.sql(COLUMNS + FAILED + "and p.business_key_ = ? order by i.incident_timestamp_, i.id_")
                .param(caseNo.value())
                .query((row, n) -> step(row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) " + FAILED).query(Long.class).single();
    }

    /**
     * Has the engine try the step again, soon and as often as at first.
     *
     * @param id the failure that the person saw
     * @throws Refused with code {@code failed-step.tried-already} when somebody had it tried since, even if that failed too
     */
    @AgainWhenOvertaken
    public void tryAgain(String id, Actor by) {
        FailedStep step = find(id).orElseThrow(() -> new Refused("failed-step.tried-already"));
        management.setJobRetries(step.jobId(), TRIES);
        timeline.record(
                step.caseNo(), "step-tried-again", by, Map.of("step", "@" + step.process() + "." + step.element()));
    }

    private Optional<FailedStep> find(String id) {
        return jdbc.sql(COLUMNS + FAILED + "and i.id_ = ?")
                .param(id)
                .query((row, n) -> step(row))
                .optional();
    }

    private static FailedStep step(ResultSet row) throws SQLException {
        return new FailedStep(
                row.getString("id_"),
                row.getString("configuration_"),
                new CaseNo(row.getString("business_key_")),
                row.getString("key_"),
                row.getString("element"),
                row.getTimestamp("incident_timestamp_").toInstant(),
                row.getString("incident_msg_"),
                row.getInt("tries"));
    }
}
