package io.recourse.documents.template;

import io.recourse.common.Actor;
import io.recourse.common.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts that designers published, kept for ever. */
@Component
public class PublishedTexts {

    private record Latest(long id, Map<String, PublishedText> byPath) {}

    private final JdbcClient jdbc;
    private volatile Latest read = new Latest(0, Map.of());

    PublishedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of each file that has any. Rows are only ever added, so that the newest id tells all. */
    public Map<String, PublishedText> latest() {
        long id = jdbc.sql("select coalesce(max(id), 0) from published_template")
                .query(Long.class)
                .single();
        Latest known = read;
        if (known.id() != id) {
            known = new Latest(
                    id,
                    jdbc
                            .sql("select distinct on (path) * from published_template order by path, number desc")
                            .query((row, n) -> text(row))
                            .list()
                            .stream()
                            .collect(Collectors.toMap(PublishedText::path, Function.identity())));
            read = known;
        }
        return known.byPath();
    }

    public Optional<PublishedText> latest(String path) {
        return Optional.ofNullable(latest().get(path));
    }

    /** All versions of a file, newest first. */
    public List<PublishedText> history(String path) {
        return jdbc.sql("select * from published_template where path = ? order by number desc")
                .param(path)
                .query((row, n) -> text(row))
                .list();
    }

    /** @throws Refused with code {@code template.overtaken} when another has just published that version */
    public void add(PublishedText text) {
        try {
            jdbc.sql("""
                            insert into published_template (path, number, text, base, published_at, published_by, note)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            text.path(),
                            text.number(),
                            text.text(),
                            text.base(),
                            Timestamp.from(text.at()),
                            text.by().id(),
                            text.note())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused("template.overtaken");
        }
    }

    private static PublishedText text(ResultSet row) throws SQLException {
        return new PublishedText(
                row.getString("path"),
                row.getInt("number"),
                row.getString("text"),
                row.getString("base"),
                row.getTimestamp("published_at").toInstant(),
                new Actor(row.getString("published_by")),
                row.getString("note"));
    }
}
