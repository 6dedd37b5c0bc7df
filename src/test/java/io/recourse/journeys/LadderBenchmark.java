package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.engine.ProductClock;
import io.recourse.intake.FileKind;
import io.recourse.intake.IntakeFile;
import io.recourse.intake.IntakeFiles;
import io.recourse.intake.ManyRows;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Cases per second on the whole ladder, from the first reminder to the filed suit, against Camunda alone with the same
 * models and empty steps, in turns; and rows per second of intake. Both while few and while many cases wait.
 *
 * <p>{@code mvn test -Pbenchmark -Dtest=LadderBenchmark}
 */
@Tag("benchmark")
@RecourseTest
@Import(Portfolio.class)
@TestPropertySource(properties = LadderBenchmark.DURABLE)
class LadderBenchmark {

    /** Tests commit without waiting for the disk; the product waits. */
    static final String DURABLE = "spring.datasource.hikari.data-source-properties.options=-c synchronous_commit=on";

    private static final List<Integer> WAITING = Arrays.stream(
                    System.getProperty("benchmark.waiting", "1000,100000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int CASES = Integer.getInteger("benchmark.cases", 100);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final int ROWS = Integer.getInteger("benchmark.rows", 5_000);

    /** Java's compiler works on the way to print for the first thousand papers, of which a case has seven. */
    private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 400);

    private static final int WARM_UP_PARTS = 4;
    private static final Duration QUIET = Duration.ofSeconds(10);

    private static final int YEARS_TO_WAIT = 4;
    private static final Path FOLDER = Path.of("target", "benchmark");

    @Autowired
    ApplicationContext product;

    @Autowired
    ProductClock clock;

    @Autowired
    IntakeFiles intake;

    @Autowired
    LegalCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private int files;

    @Test
    void measures() throws Exception {
        try (ConfigurableApplicationContext context = BareEngine.start(bareDatabase())) {
            BareClimber bare = new BareClimber(context.getBean(ProcessEngine.class), clock);
            OurClimber ours = new OurClimber(product);
            for (int part = 0; part < WARM_UP_PARTS; part++) {
                bare.climb(WARM_UP / WARM_UP_PARTS);
                ours.climb(WARM_UP / WARM_UP_PARTS);
                letJavaCompile();
            }
            bare.begin("WAIT");
            bare.settle();
            take(1);
            ours.settle();
            Copies inBare = new Copies(JdbcClient.create(context.getBean(DataSource.class)));
            Copies inOurs = new Copies(jdbc);
            LegalCase waits =
                    cases.findByContract(new ContractNo(prefix() + "0000001")).orElseThrow();
            int waiting = 0;
            for (int more : WAITING) {
                inBare.ofProcess("WAIT", waiting, more - waiting);
                inOurs.ofProcess(waits.caseNo().value(), waiting, more - waiting);
                inOurs.ofCase(waits.caseNo().value(), waits.contractNo().value(), waiting, more - waiting);
                waiting = more;
                Race race = new Race();
                race.run(bare, ours, ROUNDS, CASES);
                System.out.printf("%n%,d cases wait%n", waiting);
                race.print();
                System.out.printf("%,d loans came in at %.0f a second%n", ROWS, take(ROWS));
                ours.settle();
            }
        }
    }

    /**
     * Takes loans that are due in years, so that their cases will wait.
     *
     * @return rows a second
     */
    private double take(int rows) throws IOException {
        files++;
        LocalDate due = LocalDate.now(clock).plusYears(YEARS_TO_WAIT);
        Path file = ManyRows.loans(FOLDER.resolve("loans.csv"), Portfolio.LENDER, prefix(), rows, due);
        long start = System.nanoTime();
        IntakeFile sent;
        try (InputStream content = Files.newInputStream(file)) {
            sent = intake.receive(FileKind.LOANS, null, content, Actor.SYSTEM);
        }
        while (intake.isBusy()) {
            sleep();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(intake.get(sent.id()).accepted()).isEqualTo(rows - rows / ManyRows.BAD_EVERY);
        return rows / seconds;
    }

    /** Waits until the compiler, which is minutes behind while both climb, has done nearly all that they made hot. */
    private static void letJavaCompile() throws InterruptedException {
        long before;
        do {
            before = Race.compilingSoFar();
            Thread.sleep(QUIET.toMillis());
        } while (Race.compilingSoFar() - before > QUIET.toMillis() / 20);
    }

    private String prefix() {
        return "W" + files + "-";
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A second database in the same PostgreSQL, with the same settings. */
    private Map<String, Object> bareDatabase() throws SQLException {
        String url = environment.getRequiredProperty("spring.datasource.url");
        String user = environment.getRequiredProperty("spring.datasource.username");
        String password = environment.getRequiredProperty("spring.datasource.password");
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.createStatement().execute("create database bare");
        }
        Map<String, Object> database = new HashMap<>();
        database.put("spring.datasource.url", url.replaceAll("/[^/]*$", "/bare"));
        database.put("spring.datasource.username", user);
        database.put("spring.datasource.password", password);
        String[] durable = DURABLE.split("=", 2);
        database.put(durable[0], durable[1]);
        return database;
    }
}
