package io.recourse.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.recourse.RecourseTest;
import io.recourse.common.CaseNo;
import io.recourse.contact.sms.Smsc;
import io.recourse.engine.TaskInbox;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The worker is killed at random moments, again and again, while it gives mails and SMS to a real mail server and a real
 * SMSC. Whatever the moment: none is sent twice, none is lost, and of each whose fate nobody can know a person is asked.
 * {@code -Dkill.rounds=100} kills it more often than every build has time for.
 */
@RecourseTest
class KilledSenderTest {

    private static final Logger log = LoggerFactory.getLogger(KilledSenderTest.class);
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 15);
    private static final int EACH = 6;
    private static final int LONGEST_MILLIS = 160;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final GreenMail mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    GuardedCases cases;

    @Autowired
    DispatchWorker worker;

    @Autowired
    TaskInbox tasks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private final Random random = new Random();
    private final Smsc smsc = new Smsc();
    private final List<Sender> started = new ArrayList<>();

    private record Sender(Process process, BufferedReader says) {

        void awaitReady() throws IOException {
            awaitLine("ready");
        }

        void awaitLine(String wanted) throws IOException {
            String line;
            while ((line = says.readLine()) != null) {
                if (line.equals(wanted)) {
                    return;
                }
            }
            throw new AssertionError("the sender ended by itself; see target/other-sender.log");
        }

        void go() throws IOException {
            OutputStream in = process.getOutputStream();
            in.write('\n');
            in.flush();
        }
    }

    /** What other tests' cases have waiting for the morning is not for these senders. */
    @BeforeEach
    void serve() {
        mailServer.start();
        jdbc.sql("update dispatch set not_before = not_before + interval '100 years' where status = 'QUEUED'")
                .update();
    }

    @AfterEach
    void end() throws IOException {
        mailServer.stop();
        started.forEach(sender -> sender.process().destroyForcibly());
        smsc.close();
        jdbc.sql("""
                        update dispatch set not_before = not_before - interval '100 years'
                        where status = 'QUEUED' and not_before > now() + interval '50 years'
                        """).update();
    }

    @Test
    void noneIsSentTwiceAndNoneIsLost() throws Exception {
        CaseNo caseNo = cases.open().caseNo();
        Set<UUID> mails = new HashSet<>();
        Set<UUID> texts = new HashSet<>();
        smsc.thinksFor(2);
        Sender next = start();
        for (int round = 0; round < ROUNDS; round++) {
            Sender sender = next;
            next = start();
            sender.awaitReady();
            for (int i = 0; i < EACH; i++) {
                mails.add(queue(caseNo, Channel.EMAIL));
                texts.add(queue(caseNo, Channel.SMS));
            }
            sender.go();
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            sender.process().destroyForcibly().waitFor();
            keepForTheEnd();
        }
        next.awaitReady();
        next.go();
        while (count("status = 'QUEUED'", caseNo) > 0) {
            next.awaitLine("done");
        }
        next.awaitLine("done");
        next.process().destroyForcibly().waitFor();
        letTimePass(caseNo);
        worker.sendDue();

        Map<UUID, String> statuses = statuses(caseNo);
        Map<UUID, Integer> received = received(statuses.keySet());
        long uncertain = statuses.values().stream().filter("UNCERTAIN"::equals).count();
        log.info("Of {} messages {} arrived; of {} nobody knew", statuses.size(), received.size(), uncertain);
        assertThat(statuses.keySet()).containsAll(mails).containsAll(texts);
        assertThat(received.values()).as("how often each arrived").containsOnly(1);
        statuses.forEach((id, status) -> {
            assertThat(status).isIn("SENT", "UNCERTAIN");
            if (status.equals("SENT")) {
                assertThat(received).containsKey(id);
            }
        });
        assertThat(statuses.values())
                .as("kills that hit a message on its way")
                .contains("UNCERTAIN")
                .contains("SENT");
        await().untilAsserted(() -> assertThat(tasks.of(caseNo))
                .as("people are asked about each")
                .hasSize((int) count("status = 'UNCERTAIN'", caseNo)));
        statuses.keySet().forEach(id -> events.publishEvent(new MessageCleared(caseNo, id)));
        assertThat(tasks.of(caseNo)).isEmpty();
    }

    private Sender start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherSender.class.getName(),
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"),
                        String.valueOf(mailServer.getSmtp().getPort()),
                        String.valueOf(smsc.port()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "other-sender.log").toFile()))
                .start();
        Sender sender = new Sender(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        started.add(sender);
        return sender;
    }

    /** Due only by the sender's clock, so that no other worker takes it. */
    private UUID queue(CaseNo caseNo, Channel channel) {
        UUID id = UUID.randomUUID();
        Instant due = Instant.now().plus(OtherSender.AHEAD).minusSeconds(3600);
        jdbc.sql("""
                        insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                            not_before, queued_at)
                        values (?, ?, ?, 'REMINDER', ?, ?, '', ?, 'QUEUED', ?, now())
                        """)
                .params(
                        id,
                        caseNo.value(),
                        channel.name(),
                        "killed/" + id,
                        channel == Channel.EMAIL ? "debtor@example.com" : "13800000000",
                        id.toString(),
                        Timestamp.from(due))
                .update();
        return id;
    }

    /** What a killed sender left half sent is for this application to find, which has people to ask. */
    private void keepForTheEnd() {
        jdbc.sql("""
                        update dispatch set sending_at = now() + interval '1 day'
                        where status = 'SENDING' and occasion like 'killed/%'
                        """).update();
    }

    /** Until a worker that says nothing counts as dead. */
    private void letTimePass(CaseNo caseNo) {
        jdbc.sql("update dispatch set sending_at = now() - interval '1 hour' where status = 'SENDING' and case_no = ?")
                .param(caseNo.value())
                .update();
    }

    /** How often each message of the case arrived, as the servers tell; the senders give them those of other cases too. */
    private Map<UUID, Integer> received(Set<UUID> ofCase) throws Exception {
        Map<UUID, Integer> received = new HashMap<>();
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            ids(mail.getMessageID()).forEach(id -> received.merge(id, 1, Integer::sum));
        }
        smsc.taken().forEach(taken -> ids(taken.text()).forEach(id -> received.merge(id, 1, Integer::sum)));
        received.keySet().retainAll(ofCase);
        return received;
    }

    private static Stream<UUID> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group).map(UUID::fromString);
    }

    private Map<UUID, String> statuses(CaseNo caseNo) {
        Map<UUID, String> statuses = new HashMap<>();
        jdbc.sql("select id, status from dispatch where case_no = ?")
                .param(caseNo.value())
                .query((row, n) -> statuses.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return statuses;
    }

    private long count(String which, CaseNo caseNo) {
        return jdbc.sql("select count(*) from dispatch where case_no = ? and " + which)
                .param(caseNo.value())
                .query(Long.class)
                .single();
    }
}
