package io.recourse.database;

import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the engine's tables from the scripts in its jar as the first migration, so that all later ones can build on
 * them. A newer engine updates its tables itself when it starts.
 */
class CamundaSchema implements JavaMigration {

    private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "database camunda schema";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        Stream.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history")
                .map(part -> new ClassPathResource(SCRIPT.formatted(part)))
                .forEach(script -> ScriptUtils.executeSqlScript(context.getConnection(), script));
    }
}
