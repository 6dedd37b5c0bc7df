package io.recourse.workbench;

import io.recourse.common.Refused;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters of the task list that a user keeps under names. */
@Component
class SavedViews {

    private static final int LONGEST_NAME = 40;
    private static final int MOST = 20;

    /** @param link to the list with these filters */
    record View(String name, String link) {}

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    List<View> of(String userId) {
        return jdbc.sql("select name, link from saved_view where user_id = ? order by name")
                .param(userId)
                .query((row, n) -> new View(row.getString(1), row.getString(2)))
                .list();
    }

    /**
     * Keeps the filters under a name, in place of what had it.
     *
     * @throws Refused for a name that is blank, too long, or one too many
     */
    @Transactional
    void keep(String userId, String name, String link) {
        String known = name.strip();
        if (known.isEmpty() || known.length() > LONGEST_NAME) {
            throw new Refused("tasks.view.no-name", LONGEST_NAME);
        }
        jdbc.sql("""
                        insert into saved_view (user_id, name, link) values (?, ?, ?)
                        on conflict (user_id, name) do update set link = excluded.link
                        """).params(userId, known, link).update();
        if (of(userId).size() > MOST) {
            throw new Refused("tasks.view.too-many", MOST);
        }
    }

    void forget(String userId, String name) {
        jdbc.sql("delete from saved_view where user_id = ? and name = ?")
                .params(userId, name)
                .update();
    }
}
