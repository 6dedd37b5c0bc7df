package io.recourse.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Refused;
import io.recourse.engine.TaskInbox;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person has filled in of a task's form and not yet submitted. It goes with the task. */
@Component
class TaskDrafts {

    /** As JSON, in characters: the longest form holds a few texts of a thousand. */
    static final int LONGEST = 50_000;

    private final TaskInbox inbox;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    TaskDrafts(TaskInbox inbox, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps the draft.
     *
     * @throws Refused when the task is gone or the draft too long; nothing is kept then
     */
    void keep(String taskId, String userId, Map<String, Object> fields) {
        String written = write(fields);
        if (written.length() > LONGEST) {
            throw new Refused("task.draft-too-long", LONGEST);
        }
        int kept = jdbc.sql("""
                        insert into task_draft (task_id, user_id, fields, saved_at)
                        select task_id, :user, cast(:fields as jsonb), :now from work_item where task_id = :task
                        on conflict (task_id, user_id) do update set fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .param("task", taskId)
                .param("user", userId)
                .param("fields", written)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (kept == 0) {
            inbox.get(taskId);
        }
    }

    /** Empty when nothing is kept. */
    Map<String, Object> of(String taskId, String userId) {
        return jdbc.sql("select fields from task_draft where task_id = ? and user_id = ?")
                .params(taskId, userId)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(Map.of());
    }

    private String write(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
