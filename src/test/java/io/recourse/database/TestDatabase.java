package io.recourse.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each application context of a test run an empty database in one PostgreSQL, which starts once a JVM in a fresh
 * directory and stops at the JVM's end.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path HOMES = Path.of("target", "test-postgres");
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
            var home = HOMES.resolve(String.valueOf(ProcessHandle.current().pid()));
            var server = EmbeddedPostgres.start(home, HOMES);
            SpringApplication.getShutdownHandlers().add(server::close);
            execute(server, "alter role " + server.username() + " set synchronous_commit = off");
            return server;
        }
    }
}
