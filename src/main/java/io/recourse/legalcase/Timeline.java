package io.recourse.legalcase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to each case, in order; told in the reader's language. Entries are never changed. */
@Component
public class Timeline {

    private static final TypeReference<Map<String, String>> ARGS = new TypeReference<>() {};

    /**
     * What happened to a case.
     *
     * @param args fill the named places of the message; never personal data; a value that begins with {@code @} is a
     *     message key
     * @param refs ids of documents, payments or messages that it is about
     */
    public record News(CaseNo caseNo, Map<String, ?> args, String... refs) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ObjectMapper json;
    private final MessageSource messages;
    private final Clock clock;

    Timeline(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Adds an entry; the arguments are those of {@link News}.
     *
     * @param kind names the message {@code timeline.<kind>}
     */
    public void record(CaseNo caseNo, String kind, Actor actor, Map<String, ?> args, String... refs) {
        recordAll(kind, actor, List.of(new News(caseNo, args, refs)));
    }

    /** Adds entries of one kind to many cases, with one statement. */
    public void recordAll(String kind, Actor actor, List<News> news) {
        Timestamp now = Timestamp.from(clock.instant());
        batch.batchUpdate(
                """
                insert into timeline_entry (case_no, at, kind, actor, args, refs)
                values (?, ?, ?, ?, cast(? as jsonb), ?)
                """,
                news.stream()
                        .map(entry -> new Object[] {
                            entry.caseNo().value(), now, kind, actor.id(), write(texts(entry.args())), entry.refs()
                        })
                        .toList());
    }

    /** Whether something of these kinds happened in a case after a moment. */
    public boolean tellsSince(CaseNo caseNo, Instant moment, String... kinds) {
        return jdbc.sql("select exists (select 1 from timeline_entry where case_no = ? and at > ? and kind = any(?))")
                .params(caseNo.value(), Timestamp.from(moment), kinds)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, String> texts(Map<String, ?> args) {
        Map<String, String> texts = new TreeMap<>();
        args.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    /** All entries of a case, oldest first. */
    public List<TimelineEntry> of(CaseNo caseNo) {
        return jdbc.sql("select * from timeline_entry where case_no = ? order by id")
                .param(caseNo.value())
                .query((row, n) -> entry(row))
                .list();
    }

    /** The entry as a sentence. */
    public String tell(TimelineEntry entry, Locale locale) {
        String sentence = messages.getMessage("timeline." + entry.kind(), null, entry.kind(), locale);
        for (Map.Entry<String, String> arg : entry.args().entrySet()) {
            String value = arg.getKey().equals("why") ? Reason.in(arg.getValue(), locale) : arg.getValue();
            String text = value.startsWith("@")
                    ? messages.getMessage(value.substring(1), null, value.substring(1), locale)
                    : value;
            sentence = sentence.replace("{" + arg.getKey() + "}", text);
        }
        return sentence;
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        Array refs = row.getArray("refs");
        return new TimelineEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("actor"),
                read(row.getString("args")),
                List.of((String[]) refs.getArray()));
    }

    private String write(Map<String, String> args) {
        try {
            return json.writeValueAsString(args);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String args) {
        try {
            return json.readValue(args, ARGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
