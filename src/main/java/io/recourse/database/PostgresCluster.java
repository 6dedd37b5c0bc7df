package io.recourse.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** The data directory of one PostgreSQL. The caller holds the folder's lock. */
final class PostgresCluster {

    /** The application's role: owns its database and may create others, but is no superuser. */
    static final String ROLE = "recourse";

    static final String DATABASE = "recourse";

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int START_ATTEMPTS = 3;

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
    void createUnlessThere(Password password) throws IOException {
        if (Files.exists(data)) {
            return;
        }
        var fresh = home.resolve("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        programs.run(
                LIMIT,
                "",
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
        programs.run(
                LIMIT,
                """
                create role %1$s login createdb password '%3$s';
                create database %2$s owner %1$s;
                """.formatted(ROLE, DATABASE, password.value()),
                "postgres",
                "--single",
                "-c",
                "exit_on_error=on",
                "-D",
                fresh.toString(),
                "postgres");
        Files.move(fresh, data);
    }

    /** Starts it on a free port, which it returns. */
    int start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            var port = freePort();
            try {
                programs.run(
                        LIMIT,
                        "",
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--silent",
                        "--pgdata=" + data,
                        "--log=" + home.resolve("postgres.log"),
                        "--options=" + settings(port));
                return port;
            } catch (DatabaseRefused e) {
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Terse messages name no values of rows: personal data stays out of the log. */
    private static String settings(int port) {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c max_connections=100",
                "-c log_error_verbosity=terse");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    void stopOrphan() throws IOException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            stop();
        }
    }

    void stop() throws IOException {
        programs.run(LIMIT, "", "pg_ctl", "stop", "--wait", "--silent", "--mode=fast", "--pgdata=" + data);
    }
}
