package io.recourse.creditreporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.documents.Sha256;
import io.recourse.journeys.BureauFile;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The process that makes a lender's month is killed at random moments, again and again. Whatever the moment: there is one
 * file at the end, every contract is in it once, and its control totals are the sums of its records. {@code
 * -Dkill.rounds=100} kills it more often than every build has time for.
 */
@RecourseTest
class KilledMakerTest {

    private static final Logger log = LoggerFactory.getLogger(KilledMakerTest.class);
    private static final Actor LEAD = new Actor("lead");
    private static final List<String> FORMATS = List.of("second-generation", "metro2");
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
    private static final int COPIES = 600;
    private static final int LONGEST_MILLIS = 500;

    @Autowired
    BureauWorker worker;

    @Autowired
    MakeBatch makeBatch;

    @Autowired
    BureauBatches batches;

    @Autowired
    LenderMonths months;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private final Random random = new Random();
    private final List<Maker> started = new ArrayList<>();
    private LenderMonths.Lent lent;

    private record Maker(Process process, BufferedReader says) {

        void awaitReady() throws IOException {
            String line;
            while ((line = says.readLine()) != null) {
                if (line.equals("ready")) {
                    return;
                }
            }
            throw new AssertionError("the maker ended by itself; see target/other-maker.log");
        }

        void go() throws IOException {
            OutputStream in = process.getOutputStream();
            in.write('\n');
            in.flush();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    /** Each owes an amount of its own, so that no control total is right by chance. */
    @BeforeEach
    void lend() {
        worker.stop();
        lent = months.open();
        months.copy(lent, COPIES);
        jdbc.sql("""
                        update loan_terms t set principal = 3000 + n.number from (
                            select contract_no, row_number() over (order by contract_no) as number from loan_terms
                            where contract_no like ?) n
                        where n.contract_no = t.contract_no
                        """).param(lent.contract() + "-%").update();
    }

    @AfterEach
    void end() {
        started.forEach(maker -> maker.process().destroyForcibly());
        months.forgetCopies(lent);
        worker.start();
    }

    @Test
    void makesOneWholeFileWheneverItIsKilled() throws Exception {
        Maker next = start();
        List<UUID> asked = FORMATS.stream()
                .map(format ->
                        makeBatch.of(lent.lender(), months.last(), format, LEAD).id())
                .toList();
        for (int round = 0; round < ROUNDS && isMaking(asked); round++) {
            Maker maker = next;
            next = start();
            int attempts = attempts(asked);
            maker.awaitReady();
            maker.go();
            if (round == 0) {
                await().pollInterval(Duration.ofMillis(5)).until(() -> attempts(asked) > attempts);
            } else {
                Thread.sleep(random.nextInt(LONGEST_MILLIS));
            }
            maker.kill();
            asked.forEach(months::takeForDead);
        }
        next.awaitReady();
        next.go();
        await().until(() -> !isMaking(asked));
        next.kill();

        log.info("{} files, begun {} times", asked.size(), attempts(asked));
        assertThat(attempts(asked)).as("kills in the midst of a file").isGreaterThan(asked.size());
        assertThat(jdbc.sql("select count(*) from bureau_batch where lender_code = ? and status = 'MADE'")
                        .param(lent.lender().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(asked.size());
        List<String> contracts = jdbc.sql("select contract_no from legal_case where lender_code = ? order by case_no")
                .param(lent.lender().value())
                .query(String.class)
                .list();
        assertThat(contracts).hasSize(COPIES + 1);
        assertXml(batches.get(asked.get(0)), contracts);
        assertMetro2(batches.get(asked.get(1)), contracts);
    }

    private void assertXml(BureauBatch batch, List<String> contracts) throws Exception {
        Element file = BureauFile.xml(file(batch));
        List<Element> records = elements(file, "Record");
        assertThat(records)
                .extracting(record -> BureauFile.text(record, "AccountNo"))
                .isEqualTo(contracts);
        Element totals = elements(file, "Totals").get(0);
        assertThat(BureauFile.text(totals, "Records")).isEqualTo(String.valueOf(contracts.size()));
        BigDecimal balance = records.stream()
                .map(record -> new BigDecimal(BureauFile.text(record, "Balance")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(BureauFile.text(totals, "Balance"))).isEqualByComparingTo(balance);
        assertThat(batch.owed().amount()).isEqualByComparingTo(balance);
        assertThat(balance).isGreaterThan(new BigDecimal(COPIES).multiply(new BigDecimal(3000)));
        assertNumbered(batch, contracts);
    }

    private void assertMetro2(BureauBatch batch, List<String> contracts) throws Exception {
        assertThat(BureauFile.metro2(file(batch)))
                .extracting(base -> base.at(42, 30).strip())
                .isEqualTo(contracts);
        assertNumbered(batch, contracts);
    }

    /** The row of the file and its numbered records, by which the bureau's answer finds them, say the same as the file. */
    private void assertNumbered(BureauBatch batch, List<String> contracts) throws Exception {
        assertThat(batch.sha256()).isEqualTo(Sha256.of(file(batch)));
        assertThat(batch.records()).isEqualTo(contracts.size());
        assertThat(batch.seen()).isEqualTo(contracts.size());
        assertThat(jdbc.sql("select no || ' ' || account_no from bureau_record where batch_id = ? order by no")
                        .param(batch.id())
                        .query(String.class)
                        .list())
                .isEqualTo(IntStream.range(0, contracts.size())
                        .mapToObj(i -> i + 1 + " " + contracts.get(i))
                        .toList());
    }

    private static List<Element> elements(Element file, String name) {
        NodeList all = file.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private byte[] file(BureauBatch batch) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batches.write(batch.id(), out);
        return out.toByteArray();
    }

    private boolean isMaking(List<UUID> asked) {
        return asked.stream().anyMatch(id -> batches.get(id).status() == BureauBatch.Status.MAKING);
    }

    private int attempts(List<UUID> asked) {
        return jdbc.sql("select sum(attempt) from bureau_batch where id = any(?)")
                .param(asked.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private Maker start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx192m",
                        "-Duser.timezone=" + TimeZone.getDefault().getID(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherMaker.class.getName(),
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "other-maker.log").toFile()))
                .start();
        Maker maker = new Maker(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        started.add(maker);
        return maker;
    }
}
