package io.recourse.engine;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.model.dmn.Dmn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision tables that the engine has in its database, for a process that does without the engine. */
public final class DeployedTables {

    private static final String LATEST = """
            select d.*, f.bytes_ as file from act_re_decision_def d
            join act_ge_bytearray f on f.deployment_id_ = d.deployment_id_ and f.name_ = d.resource_name_
            """;

    private DeployedTables() {}

    /** As much of the engine's service as {@link Decisions} asks. */
    public static RepositoryService in(JdbcClient jdbc) {
        return (RepositoryService) Proxy.newProxyInstance(
                DeployedTables.class.getClassLoader(),
                new Class<?>[] {RepositoryService.class},
                (self, asked, with) -> switch (asked.getName()) {
                    case "createDecisionDefinitionQuery" -> query(jdbc);
                    case "getDmnModelInstance" ->
                        Dmn.readModelFromStream(new ByteArrayInputStream(jdbc.sql(LATEST + "where d.id_ = ?")
                                .param(with[0])
                                .query((row, n) -> row.getBytes("file"))
                                .single()));
                    case "getResourceAsStream" -> new ByteArrayInputStream(new byte[0]);
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    private static Object query(JdbcClient jdbc) {
        String[] key = new String[1];
        return Proxy.newProxyInstance(
                DeployedTables.class.getClassLoader(),
                new Class<?>[] {DecisionDefinitionQuery.class},
                (self, asked, with) -> switch (asked.getName()) {
                    case "decisionDefinitionKey" -> {
                        key[0] = (String) with[0];
                        yield self;
                    }
                    case "latestVersion" -> self;
                    case "singleResult" -> latest(jdbc, key[0]);
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    private static DecisionDefinition latest(JdbcClient jdbc, String key) {
        return jdbc.sql(LATEST + "where d.key_ = ? order by d.version_ desc limit 1")
                .param(key)
                .query((row, n) -> {
                    DecisionDefinitionEntity table = new DecisionDefinitionEntity();
                    table.setId(row.getString("id_"));
                    table.setKey(key);
                    table.setVersion(row.getInt("version_"));
                    return table;
                })
                .single();
    }
}
