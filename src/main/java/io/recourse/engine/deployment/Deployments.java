package io.recourse.engine.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recourse.common.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is deployed, and what came of each attempt to deploy, from whatever side. */
@Component
public class Deployments {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    Deployments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest attempts, the newest first. */
    @Transactional(readOnly = true)
    public List<DeploymentAttempt> latest(int most) {
        return jdbc.sql("""
                        select attempted_at, attempted_by, name, deployment_id, findings
                        from deployment_attempt order by id desc limit :most""").param("most", most).query(Deployments::attempt).list();
    }

    /** The attempt that was made last; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<DeploymentAttempt> last() {
        return latest(1).stream().findFirst();
    }

    /** Every process, decision and form in its latest version, in this order. */
    @Transactional(readOnly = true)
    public List<DeployedModel> models() {
        return jdbc.sql("""
                        select distinct on (position, id)
                               kind, id, model.name, version, resource_name_, deploy_time_
                        from (select 1 as position, 'PROCESS' as kind, key_ as id, name_ as name, version_ as version,
                                     resource_name_, deployment_id_
                              from act_re_procdef
                              union all
                              select 2, 'DECISION', key_, name_, version_, resource_name_, deployment_id_
                              from act_re_decision_def
                              union all
                              select 3, 'FORM', key_, null, version_, resource_name_, deployment_id_
                              from act_re_camformdef) model
                        join act_re_deployment deployment on deployment.id_ = model.deployment_id_
                        order by position, id, version desc""")
                .query((row, number) -> new DeployedModel(
                        DeployedModel.Kind.valueOf(row.getString("kind")),
                        row.getString("id"),
                        Optional.ofNullable(row.getString("name")).orElse(""),
                        row.getInt("version"),
                        row.getString("resource_name_"),
                        row.getTimestamp("deploy_time_").toInstant()))
                .list();
    }

    /** Keeps what came of an attempt, whatever becomes of the transaction around it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void record(Actor by, String name, String deploymentId, List<Finding> findings) {
        jdbc.sql("""
                        insert into deployment_attempt (attempted_at, attempted_by, name, deployment_id, findings)
                        values (:at, :by, :name, :deploymentId, cast(:findings as jsonb))""")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.id())
                .param("name", name)
                .param("deploymentId", deploymentId)
                .param("findings", write(findings))
                .update();
    }

    private static DeploymentAttempt attempt(ResultSet row, int number) throws SQLException {
        return new DeploymentAttempt(
                row.getTimestamp("attempted_at").toInstant(),
                new Actor(row.getString("attempted_by")),
                row.getString("name"),
                row.getString("deployment_id"),
                read(row.getString("findings")));
    }

    private static String write(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Finding> read(String json) {
        try {
            return JSON.readValue(json, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
