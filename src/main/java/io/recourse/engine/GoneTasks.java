package io.recourse.engine;

import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a task is open no more: who completed it, or what became of its case. */
@Component
class GoneTasks {

    private record Finished(CaseNo caseNo, String by, boolean completed) {}

    private final JdbcClient jdbc;
    private final Users users;
    private final LegalCases cases;

    GoneTasks(JdbcClient jdbc, Users users, LegalCases cases) {
        this.jdbc = jdbc;
        this.users = users;
        this.cases = cases;
    }

    /** With a code that begins with {@code task.gone}, or {@code task.unknown} where there never was such a task. */
    Refused why(String taskId) {
        return jdbc.sql("select case_no, finished_by, completed from finished_task where task_id = ?")
                .param(taskId)
                .query((row, n) -> finished(row))
                .optional()
                .map(this::why)
                .orElseGet(() -> new Refused("task.unknown", taskId));
    }

    private Refused why(Finished task) {
        if (task.completed()) {
            return new Refused(
                    "task.gone.completed", users.find(task.by()).map(User::name).orElse(task.by()));
        }
        LegalCase legalCase = cases.get(task.caseNo());
        if (!legalCase.isClosed()) {
            return new Refused("task.gone.withdrawn");
        }
        return legalCase.isPaid()
                ? new Refused("task.gone.paid")
                : new Refused("task.gone.closed", new DefaultMessageSourceResolvable("outcome." + legalCase.outcome()));
    }

    private static Finished finished(ResultSet row) throws SQLException {
        return new Finished(
                new CaseNo(row.getString("case_no")), row.getString("finished_by"), row.getBoolean("completed"));
    }
}
