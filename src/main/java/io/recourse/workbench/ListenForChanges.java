package io.recourse.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One connection a server, beside the pool, that hears of changes as they commit and tells all its readers once a second. */
@Component
class ListenForChanges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ListenForChanges.class);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DataSource dataSource;
    private final Changes changes;
    private final LiveReaders readers;
    private final ObjectMapper json;
    private volatile Thread thread;

    ListenForChanges(DataSource dataSource, Changes changes, LiveReaders readers, ObjectMapper json) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.readers = readers;
        this.json = json;
    }

    @Override
    public synchronized void start() {
        thread = new Thread(this::work, "task-changes");
        thread.setDaemon(true);
        thread.start();
    }

    /** Before the web server, which waits for what its readers have open. */
    @Override
    public synchronized void stop() {
        Thread stopping = thread;
        thread = null;
        stopping.interrupt();
        try {
            stopping.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readers.closeAll();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (isMine()) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen task_change");
                changes.beginAnew();
                readers.tell();
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                rest(e);
            }
        }
    }

    private Connection connect() throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    private void hear(PGConnection connection) throws SQLException {
        while (isMine()) {
            PGNotification[] heard = connection.getNotifications((int) TURN.toMillis());
            if (heard != null) {
                changes.add(read(heard));
            }
            readers.tell();
            if (heard != null) {
                pause(TURN);
            }
        }
    }

    private List<Change> read(PGNotification[] heard) {
        List<Change> read = new ArrayList<>();
        for (PGNotification notification : heard) {
            try {
                read.add(json.readValue(notification.getParameter(), Change.class));
            } catch (JsonProcessingException e) {
                LOG.error("A change of tasks is not understood", e);
            }
        }
        return read;
    }

    private void rest(SQLException e) {
        if (isMine()) {
            LOG.warn("Changes of tasks are not heard; it is tried again in {} seconds", REST.toSeconds(), e);
            pause(REST);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isMine() {
        return Thread.currentThread() == thread && !Thread.currentThread().isInterrupted();
    }
}
