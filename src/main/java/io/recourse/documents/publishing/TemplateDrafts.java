package io.recourse.documents.publishing;

import io.recourse.common.Actor;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One draft a file and designer, so that no change is lost and two designers do not overwrite each other. */
@Component
class TemplateDrafts {

    private final JdbcClient jdbc;

    TemplateDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(TemplateDraft draft) {
        jdbc.sql("""
                        insert into template_draft (path, designer, text, began_with, saved_at) values (?, ?, ?, ?, ?)
                        on conflict (path, designer) do update
                        set text = excluded.text, began_with = excluded.began_with, saved_at = excluded.saved_at
                        """)
                .params(
                        draft.path(),
                        draft.designer().id(),
                        draft.text(),
                        draft.beganWith(),
                        Timestamp.from(draft.savedAt()))
                .update();
    }

    void discard(String path, Actor designer) {
        jdbc.sql("delete from template_draft where path = ? and designer = ?")
                .params(path, designer.id())
                .update();
    }

    Optional<TemplateDraft> find(String path, Actor designer) {
        return all().stream()
                .filter(draft -> draft.path().equals(path) && draft.designer().equals(designer))
                .findFirst();
    }

    /** They are as few as designers at work. */
    List<TemplateDraft> all() {
        return jdbc.sql("select * from template_draft order by saved_at desc")
                .query((row, n) -> new TemplateDraft(
                        row.getString("path"),
                        new Actor(row.getString("designer")),
                        row.getString("text"),
                        row.getString("began_with"),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }
}
