package io.recourse.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a folder: created at the first start, its data kept between starts, its programs beside
 * it. Only this application can reach it: it listens on this machine's loopback address, asks for a password that lies
 * in the folder, and no second application can use the folder at the same time.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final FolderLock lock;
    private final PostgresCluster cluster;
    private final String password;
    private final int port;

    private EmbeddedPostgres(FolderLock lock, PostgresCluster cluster, String password, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts PostgreSQL.
     *
     * @param home keeps everything; created when missing
     * @throws DatabaseRefused when another application uses the folder, or PostgreSQL does not start
     */
    public static EmbeddedPostgres start(Path home) {
        return start(home, home);
    }

    /**
     * Starts PostgreSQL with its programs in another folder, which several may share.
     *
     * @param home keeps data, password and log together; created when missing
     * @param programs keeps PostgreSQL's programs; created when missing
     * @throws DatabaseRefused when another application uses the folder, or PostgreSQL does not start
     */
    public static EmbeddedPostgres start(Path home, Path programs) {
        try {
            Files.createDirectories(home);
            var lock = FolderLock.take(home);
            try {
                return start(home.toRealPath(), programs, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "Cannot keep PostgreSQL in " + home.toAbsolutePath().normalize() + ": " + e
                            + "; give Recourse a folder that it can write with --recourse.home=<folder>.",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path home, Path programs, FolderLock lock) throws IOException {
        var binaries =
                PostgresBinaries.unpackedBelow(Files.createDirectories(programs).toRealPath());
        var cluster = new PostgresCluster(home, new PostgresPrograms(binaries, Account.usableIn(home)));
        cluster.createUnlessThere();
        var port = cluster.start();
        log.info("PostgreSQL listens on 127.0.0.1:{}, data in {}", port, cluster.data());
        return new EmbeddedPostgres(lock, cluster, cluster.password(), port);
    }

    /** The address of a database in it. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The address of the application's database. */
    public String jdbcUrl() {
        return jdbcUrl(PostgresCluster.DATABASE);
    }

    public String username() {
        return PostgresCluster.ROLE;
    }

    public String password() {
        return password;
    }

    /** Stops PostgreSQL, which writes everything to disk, and frees the folder. */
    @Override
    public void close() {
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
