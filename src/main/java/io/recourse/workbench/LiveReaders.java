package io.recourse.workbench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.access.Right;
import io.recourse.access.User;
import io.recourse.access.Users;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The browsers that are told of changes, each until it leaves, its session ends or its user may no longer see tasks. */
@Component
class LiveReaders {

    private static final int TURNS_BETWEEN_SIGNS_OF_LIFE = 15;

    /** @param place up to which the browser has been told */
    private record Reader(LiveSession session, String user, String place, int silence) {

        Reader at(String next, int turns) {
            return new Reader(session, user, next, turns);
        }
    }

    /** What a browser is told of a change. */
    private record Told(
            Change.What what,
            String task,
            @JsonProperty("case") String caseNo,
            String by) {}

    private final Map<AsyncContext, Reader> readers = new ConcurrentHashMap<>();
    private final Changes changes;
    private final Users users;
    private final ObjectMapper json;

    LiveReaders(Changes changes, Users users, ObjectMapper json) {
        this.changes = changes;
        this.users = users;
        this.json = json;
    }

    /** @param place where the page stood when it was drawn */
    void add(AsyncContext connection, LiveSession session, String user, String place) {
        readers.put(connection, new Reader(session, user, place, 0));
    }

    void close(AsyncContext connection) {
        if (readers.remove(connection) != null) {
            complete(connection);
        }
    }

    /** Whether it is told or not. */
    void end(AsyncContext connection) {
        readers.remove(connection);
        complete(connection);
    }

    void forget(AsyncContext connection) {
        readers.remove(connection);
    }

    void closeAll(LiveSession session) {
        readers.forEach((connection, reader) -> {
            if (reader.session() == session) {
                close(connection);
            }
        });
    }

    void closeAll() {
        List.copyOf(readers.keySet()).forEach(this::close);
    }

    /** Tells every browser what it has not been told. */
    void tell() {
        readers.forEach((connection, reader) -> {
            try {
                Reader told = tell(connection, reader);
                readers.computeIfPresent(connection, (same, before) -> told);
            } catch (IOException | IllegalStateException gone) {
                close(connection);
            }
        });
    }

    private Reader tell(AsyncContext connection, Reader reader) throws IOException {
        Optional<Changes.Since> since = changes.since(reader.place());
        if (since.isEmpty()) {
            String place = changes.place();
            write(connection, "event: missed\nid: " + place + "\ndata: {}\n\n");
            return reader.at(place, 0);
        }
        List<Told> others = since.get().changes().stream()
                .filter(change -> !reader.user().equals(change.by()))
                .map(change -> new Told(change.what(), change.task(), change.caseNo(), change.by()))
                .toList();
        if (!others.isEmpty()) {
            write(connection, "id: " + since.get().place() + "\ndata: " + text(others) + "\n\n");
            return reader.at(since.get().place(), 0);
        }
        if (reader.silence() < TURNS_BETWEEN_SIGNS_OF_LIFE) {
            return reader.at(since.get().place(), reader.silence() + 1);
        }
        if (users.find(reader.user()).filter(LiveReaders::maySee).isEmpty()) {
            throw new IllegalStateException("may not see tasks any more");
        }
        write(connection, ": still here\n\n");
        return reader.at(since.get().place(), 0);
    }

    private static boolean maySee(User user) {
        return user.may(Right.SEE_CASES);
    }

    private String text(List<Told> told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(AsyncContext connection, String text) throws IOException {
        OutputStream out = connection.getResponse().getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void complete(AsyncContext connection) {
        try {
            connection.complete();
        } catch (IllegalStateException over) {
            // the server has ended it already
        }
    }
}
