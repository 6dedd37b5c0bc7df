package io.recourse.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    /** Made once; each test leaves it stopped, with all the rows it wrote. */
    @TempDir
    static Path home;

    private final List<Process> processes = new ArrayList<>();

    @BeforeAll
    static void createTable() throws SQLException {
        try (var postgres = start()) {
            execute(postgres.jdbcUrl(), postgres.password(), "create table witness (word text primary key)");
        }
    }

    @AfterEach
    void endProcesses() throws InterruptedException {
        for (var process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void keepsDataBetweenStarts() throws SQLException {
        try (var postgres = start()) {
            write(postgres, "kept");
        }
        try (var postgres = start()) {
            assertThat(words(postgres)).contains("kept");
        }
    }

    @Test
    void replacesThePostgresOfAKilledApplication() throws Exception {
        var killed = startInOtherJvm();
        var url = killed.firstLine();
        var orphan = postmaster();
        execute(url, Password.of(data()), "insert into witness values ('killed')");
        killed.process().destroyForcibly().waitFor();
        assertThat(postmasters()).containsExactly(orphan.pid());

        try (var postgres = start()) {
            assertThat(words(postgres)).contains("killed");
            assertThat(postmasters()).containsExactly(postmaster().pid()).doesNotContain(orphan.pid());
        }
        assertThat(postmasters()).isEmpty();
    }

    @Test
    void recoversWhenPostgresWasKilledToo() throws Exception {
        var killed = startInOtherJvm();
        execute(killed.firstLine(), Password.of(data()), "insert into witness values ('all killed')");
        var postmaster = postmaster();
        killed.process().destroyForcibly().waitFor();
        postmaster.destroyForcibly();

        try (var postgres = start()) {
            assertThat(words(postgres)).contains("all killed");
        }
    }

    @Test
    void leavesAnotherProgramAloneThatGotThePostmastersNumber() throws Exception {
        var other = process("sleep", "60");
        Files.write(
                data().resolve("postmaster.pid"),
                List.of(String.valueOf(other.pid()), data().toString(), "0", "1", "", "127.0.0.1", "1 1", "ready"));

        try (var postgres = start()) {
            assertThat(words(postgres)).isNotNull();
            assertThat(other.isAlive()).isTrue();
        }
    }

    @Test
    void startsAfterACrashThatLeftAnEmptyPostmasterFile() throws Exception {
        Files.createFile(data().resolve("postmaster.pid"));

        try (var postgres = start()) {
            assertThat(words(postgres)).isNotNull();
        }
    }

    @Test
    void refusesASecondApplicationInTheSameFolder() throws Exception {
        var first = startInOtherJvm();
        first.firstLine();
        var postmaster = postmaster();

        assertThatThrownBy(EmbeddedPostgresTest::start)
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("process " + first.process().pid())
                .hasMessageContaining("--recourse.home");
        assertThat(postmasters()).containsExactly(postmaster.pid());
    }

    @Test
    void refusesASecondStartInTheSameProcess() throws SQLException {
        try (var postgres = start()) {
            assertThatThrownBy(EmbeddedPostgresTest::start).isInstanceOf(DatabaseRefused.class);
            assertThat(words(postgres)).isNotNull();
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        try (var postgres = start()) {
            assertThatThrownBy(() -> execute(postgres.jdbcUrl(), "wrong", "select 1"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password()))
                    .hasMessageContaining("pg_hba.conf");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("recourse-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void writesToDiskBeforeACommitReturns() throws SQLException {
        try (var postgres = start()) {
            assertThat(column(
                            postgres, "select setting from pg_settings where name in ('fsync', 'synchronous_commit')"))
                    .containsOnly("on");
        }
    }

    @Test
    void rootMayRunItAsNobodyWhereItCannotMaskItself() throws Exception {
        assumeThat(Account.usableIn(home)).isNotEqualTo(Account.OWN);
        start().close();
        var rootsFolder = home.toRealPath();
        Files.setPosixFilePermissions(rootsFolder, PosixFilePermissions.fromString("rwx------"));
        var programs = new PostgresPrograms(PostgresBinaries.unpackedBelow(rootsFolder), Account.NOBODY);
        var cluster = new PostgresCluster(rootsFolder, programs);

        cluster.start();
        assertThat(postmaster().info().user()).contains("nobody");
        cluster.stop();

        try (var postgres = start()) {
            assertThat(words(postgres)).isNotNull();
        }
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, programs());
    }

    private static Path programs() {
        return TestDatabase.HOMES;
    }

    private static Path data() throws IOException {
        return home.toRealPath().resolve("postgres");
    }

    private static ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Postmaster.of(data()).orElseThrow().pid()).orElseThrow();
    }

    /** All processes that were started as PostgreSQL on our data; one that it forks bears its name for a moment. */
    private static List<Long> postmasters() throws IOException {
        var data = data().toString();
        var started = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(command -> command.contains("postgres -D " + data))
                        .isPresent())
                .toList();
        return started.stream()
                .filter(process -> process.parent().filter(started::contains).isEmpty())
                .map(ProcessHandle::pid)
                .toList();
    }

    private record OtherJvm(Process process, BufferedReader output) {

        String firstLine() throws IOException {
            String line;
            do {
                line = output.readLine();
            } while (line != null && !line.startsWith("jdbc:"));
            assertThat(line).as("the other JVM started PostgreSQL").isNotNull();
            return line;
        }
    }

    private OtherJvm startInOtherJvm() throws IOException {
        var process = process(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                home.toString(),
                programs().toString());
        return new OtherJvm(process, new BufferedReader(new InputStreamReader(process.getInputStream())));
    }

    private Process process(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }

    private static void write(EmbeddedPostgres postgres, String word) throws SQLException {
        execute(postgres.jdbcUrl(), postgres.password(), "insert into witness values ('" + word + "')");
    }

    private static List<String> words(EmbeddedPostgres postgres) throws SQLException {
        return column(postgres, "select word from witness");
    }

    private static List<String> column(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void execute(String url, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, PostgresCluster.ROLE, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
