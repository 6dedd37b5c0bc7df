package io.recourse.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each application context of a test run an empty database in one PostgreSQL, which starts once a JVM in a fresh
 * directory and stops at the JVM's end, after all contexts.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The build's own folder for PostgreSQL's programs and data. */
    static final Path HOMES = Path.of("target", "test-postgres");

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = Server.RUNNING;
        var name = "recourse_" + COUNT.incrementAndGet();
        execute(server, "create database " + name);
        TestPropertyValues.of(
                        "spring.datasource.url=" + server.jdbcUrl(name),
                        "spring.datasource.username=" + server.username(),
                        "spring.datasource.password=" + server.password())
                .applyTo(context);
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            removeLeftovers();
            var home = HOMES.resolve("run-" + ProcessHandle.current().pid());
            var server = EmbeddedPostgres.start(home, HOMES);
            SpringApplication.getShutdownHandlers().add(server::close);
            execute(server, "alter role " + server.username() + " set synchronous_commit = off");
            return server;
        }

        /** Earlier runs leave their data for a look, and their PostgreSQL too when they were killed. */
        private static void removeLeftovers() {
            if (!Files.isDirectory(HOMES)) {
                return;
            }
            try (var homes = Files.newDirectoryStream(HOMES, "run-*")) {
                for (var home : homes) {
                    remove(home);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path home) throws IOException {
            try (var lock = FolderLock.take(home)) {
                var programs = new PostgresPrograms(PostgresBinaries.unpackedBelow(HOMES), Account.usableIn(home));
                new PostgresCluster(home.toRealPath(), programs).stopOrphan();
                FileSystemUtils.deleteRecursively(home);
            } catch (DatabaseRefused anotherRunUsesIt) {
                return;
            }
        }
    }
}
