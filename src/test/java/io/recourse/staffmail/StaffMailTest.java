package io.recourse.staffmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.recourse.RecourseTest;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.InvalidFields;
import io.recourse.contact.mail.ScriptedSmtp;
import io.recourse.contact.mail.SmtpByHand;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail to staff as it leaves to a real mail server, or does not; the application itself has none. */
@RecourseTest
class StaffMailTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final GreenMail greenMail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    StaffMails mails;

    @Autowired
    StaffMailTable table;

    @Autowired
    StaffMailWorker withoutServer;

    @Autowired
    MailChoices choices;

    @Autowired
    StaffReaders readers;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private User reader;

    @BeforeEach
    void serve() {
        greenMail.start();
        reader = readers.choose(readers.manager(Locale.SIMPLIFIED_CHINESE), false, true);
    }

    @AfterEach
    void end() {
        greenMail.stop();
        readers.forgetAll();
    }

    @Test
    void leavesOnceThoughTwoWorkersRunAndTwoWrite() throws Exception {
        for (int n = 0; n < 20; n++) {
            String occasion = "test/" + n;
            assertThat(together(() -> write(occasion, HOUR), () -> write(occasion, HOUR)))
                    .containsExactlyInAnyOrder(true, false);
        }
        StaffMailWorker one = worker(greenMail.getSmtp().getPort());
        StaffMailWorker other = worker(greenMail.getSmtp().getPort());

        together(() -> sendWith(one), () -> sendWith(other));

        MimeMessage[] received = greenMail.getReceivedMessages();
        assertThat(received).hasSize(20);
        assertThat(Arrays.stream(received).map(StaffMailTest::id)).doesNotHaveDuplicates();
        assertThat(received[0].getAllRecipients()).extracting(Object::toString).containsExactly(reader.email());
        assertThat(received[0].getSubject()).isEqualTo("晨报 2026-11-30");
        assertThat(received[0].getContent()).asString().contains("待办 12");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(statuses()).hasSize(20).containsOnly("SENT");
    }

    /** As if the worker had been killed while the mail was on its way. */
    @Test
    void isNotSentAgainWhenItsSenderDied() {
        write("test/died", HOUR);
        jdbc.sql("update staff_mail set status = 'SENDING', sending_at = now() - interval '3 minutes'")
                .update();

        sendTwice(greenMail.getSmtp().getPort());

        assertThat(greenMail.getReceivedMessages()).isEmpty();
        assertThat(statuses()).containsExactly("UNCERTAIN");
    }

    @Test
    void isNotSentAgainWhenTheServerSaysNothing() throws Exception {
        write("test/silent", HOUR);
        try (ScriptedSmtp silent = new ScriptedSmtp(Map.of(".", "hang up"))) {
            sendTwice(silent.port());
        }
        sendTwice(greenMail.getSmtp().getPort());

        assertThat(greenMail.getReceivedMessages()).isEmpty();
        assertThat(statuses()).containsExactly("UNCERTAIN");
    }

    @Test
    void isTriedAgainWhileItIsWorthItWhenTheServerIsDown() throws Exception {
        write("test/down", HOUR);
        write("test/down-too-long", Duration.ofSeconds(40));
        int closed;
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of())) {
            closed = server.port();
        }

        sendTwice(closed);
        assertThat(statuses()).containsExactlyInAnyOrder("QUEUED", "FAILED");

        jdbc.sql("update staff_mail set not_before = now() where status = 'QUEUED'")
                .update();
        sendTwice(greenMail.getSmtp().getPort());
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        assertThat(statuses()).containsExactlyInAnyOrder("SENT", "FAILED");
    }

    @Test
    void failsAtOnceWhereTheServerRefusesTheAddress() throws Exception {
        write("test/nobody", HOUR);
        try (ScriptedSmtp server = new ScriptedSmtp(Map.of("RCPT", "550 5.1.1 no such user"))) {
            sendTwice(server.port());
        }

        assertThat(table.latest(10)).singleElement().satisfies(mail -> {
            assertThat(mail.status()).isEqualTo(StaffMailStatus.FAILED);
            assertThat(mail.problem()).isEqualTo("staff-mail.nobody-there");
        });
    }

    @Test
    void doesNotLeaveToWhoDoesNotWantItAnyMoreOrMayNotHaveIt() {
        User gone = readers.choose(readers.manager(Locale.ENGLISH), true, true);
        write("test/unwanted", HOUR);
        mails.write(
                gone,
                StaffMailKind.ALERT,
                "test/gone",
                "alert",
                "text",
                clock.instant().plus(HOUR));
        readers.choose(reader, true, false);
        users.disable(gone.id(), Actor.SYSTEM);

        sendTwice(greenMail.getSmtp().getPort());

        assertThat(greenMail.getReceivedMessages()).isEmpty();
        assertThat(statuses()).containsExactly("WITHDRAWN", "WITHDRAWN");
        assertThat(choices.readers(StaffMailKind.DIGEST)).isEmpty();
        assertThat(choices.readers(StaffMailKind.ALERT))
                .extracting(each -> each.user().id())
                .containsExactly(reader.id());
    }

    @Test
    void waitsToBeReadWhereNoServerIsConfigured() {
        write("test/unconfigured", HOUR);
        withoutServer.sendDue();
        assertThat(statuses()).containsExactly("QUEUED");

        jdbc.sql("update staff_mail set not_after = now() - interval '1 minute'")
                .update();
        withoutServer.sendDue();
        assertThat(table.latest(10)).singleElement().satisfies(mail -> {
            assertThat(mail.status()).isEqualTo(StaffMailStatus.FAILED);
            assertThat(mail.problem()).isEqualTo("staff-mail.no-server");
            assertThat(mail.body()).contains("待办 12");
        });
    }

    @Test
    void nothingIsChosenWithoutAnAddress() {
        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> choices.choose(reader.id(), " ", false, true))
                .satisfies(invalid -> assertThat(invalid.byField()).containsOnlyKeys("email"));
        assertThatExceptionOfType(InvalidFields.class)
                .isThrownBy(() -> choices.choose(reader.id(), "a b", false, true))
                .satisfies(invalid -> assertThat(invalid.byField()).containsOnlyKeys("email"));

        choices.choose(reader.id(), "", false, false);
        assertThat(users.get(reader.id()).email()).isNull();
        assertThat(users.get(reader.id()).roles()).isEqualTo(reader.roles());
    }

    private boolean write(String occasion, Duration worth) {
        return mails.write(
                reader,
                StaffMailKind.DIGEST,
                occasion,
                "晨报 2026-11-30",
                "- 提醒催告：待办 12",
                clock.instant().plus(worth));
    }

    private StaffMailWorker worker(int port) {
        return new StaffMailWorker(table, choices, SmtpByHand.toStaffAt(port), clock);
    }

    private void sendTwice(int port) {
        worker(port).sendDue();
        worker(port).sendDue();
    }

    private static boolean sendWith(StaffMailWorker worker) {
        worker.sendDue();
        return true;
    }

    private List<String> statuses() {
        return jdbc.sql("select status from staff_mail where occasion like 'test/%'")
                .query(String.class)
                .list();
    }

    private static UUID id(MimeMessage mail) {
        try {
            return UUID.fromString(mail.getMessageID().substring(1, 37));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Boolean> together(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> results = both.invokeAll(List.of(one, other));
            return List.of(results.get(0).get(), results.get(1).get());
        } finally {
            both.shutdownNow();
        }
    }
}
