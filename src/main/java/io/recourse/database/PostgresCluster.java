package io.recourse.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The data directory of one PostgreSQL. Its user holds the folder's lock. */
final class PostgresCluster {

    /** The application's role: owns its database and may create others, but is no superuser. */
    static final String ROLE = "recourse";

    static final String DATABASE = "recourse";

    private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 5;

    private final Path home;
    private final Path data;
    private final PostgresPrograms programs;

    PostgresCluster(Path home, PostgresPrograms programs) {
        this.home = home;
        this.data = home.resolve("postgres");
        this.programs = programs;
    }

    Path data() {
        return data;
    }

    /** Creates role and database, in a folder that gets its name when all is there: a crash leaves no half of it. */
    void createUnlessThere() throws IOException {
        if (Files.exists(data)) {
            return;
        }
        var fresh = home.resolve("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectory(fresh);
        programs.account().own(fresh);
        programs.run(
                LIMIT,
                "initdb",
                "--pgdata=" + fresh,
                "--username=postgres",
                "--auth=reject",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        Files.writeString(fresh.resolve("pg_hba.conf"), "host all " + ROLE + " 127.0.0.1/32 scram-sha-256\n");
        var password = Password.createdIn(fresh);
        programs.runWithInput(
                LIMIT,
                """
                create role %1$s login createdb password '%2$s';
                create database %3$s owner %1$s;
                """.formatted(ROLE, password, DATABASE),
                "postgres",
                "--single",
                "-c",
                "exit_on_error=on",
                "-D",
                fresh.toString(),
                "postgres");
        Files.move(fresh, data);
    }

    /** The password of {@link #ROLE}. */
    String password() throws IOException {
        return Password.of(data);
    }

    /**
     * Starts it on a free port, which it returns. Another program may take the port first, and the last processes of a
     * killed predecessor may need a moment to end, hence more attempts.
     */
    int start() throws IOException {
        programs.account().own(data);
        for (int attempt = 1; ; attempt++) {
            var port = freePort();
            try {
                stopOrphan();
                programs.run(
                        LIMIT,
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--silent",
                        "--timeout=" + LIMIT.minusSeconds(10).toSeconds(),
                        "--pgdata=" + data,
                        "--log=" + logFile(),
                        "--options=" + settings(port));
                return port;
            } catch (DatabaseRefused e) {
                if (attempt == ATTEMPTS) {
                    throw new DatabaseRefused("PostgreSQL does not start; " + logFile() + " says why.", e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Stops the PostgreSQL that outlived an application which was killed. */
    void stopOrphan() throws IOException {
        var last = Postmaster.of(data);
        if (last.isEmpty()) {
            return;
        }
        if (last.get().servesItsDirectory()) {
            log.warn(
                    "Stopping PostgreSQL {}, left running when Recourse was killed",
                    last.get().pid());
            stop();
        } else {
            last.get().forget();
        }
    }

    /** Stops it and closes all connections; where that takes too long, so that it recovers at the next start. */
    void stop() throws IOException {
        try {
            stop("fast", Duration.ofSeconds(60));
        } catch (DatabaseRefused e) {
            log.warn("PostgreSQL takes long to stop: {}", e.getMessage());
            stop("immediate", Duration.ofSeconds(60));
        }
    }

    private void stop(String mode, Duration limit) throws IOException {
        programs.run(
                limit.plusSeconds(10),
                "pg_ctl",
                "stop",
                "--wait",
                "--silent",
                "--timeout=" + limit.toSeconds(),
                "--mode=" + mode,
                "--pgdata=" + data);
    }

    /** Terse messages name no values of rows: personal data stays out of the log. */
    private static String settings(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c log_checkpoints=off",
                "-c log_error_verbosity=terse");
    }

    private Path logFile() {
        return data.resolve("postgres.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
