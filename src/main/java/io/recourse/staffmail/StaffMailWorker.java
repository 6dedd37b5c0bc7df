package io.recourse.staffmail;

import io.recourse.access.User;
import io.recourse.contact.NotSent;
import io.recourse.contact.mail.StaffMailServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is written. A mail is marked SENDING before it leaves and ended after, so that whoever dies between leaves it
 * UNCERTAIN: it is not sent again. One that certainly did not leave is tried again until it is not worth it any more.
 */
@Component
class StaffMailWorker {

    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(StaffMailWorker.class);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 5;

    private final StaffMailTable table;
    private final MailChoices choices;
    private final StaffMailServer server;
    private final Clock clock;

    @Autowired
    StaffMailWorker(StaffMailTable table, MailChoices choices, ObjectProvider<StaffMailServer> server, Clock clock) {
        this(table, choices, server.getIfAvailable(), clock);
    }

    /** @param server null where none is configured: then mails stay to be read, and none leaves */
    StaffMailWorker(StaffMailTable table, MailChoices choices, StaffMailServer server, Clock clock) {
        this.table = table;
        this.choices = choices;
        this.server = server;
        this.clock = clock;
    }

    boolean hasServer() {
        return server != null;
    }

    /** Sends everything that is due. */
    @Scheduled(initialDelay = 10_000, fixedDelay = 5_000)
    synchronized void sendDue() {
        table.abandon(Instant.now().minus(LEASE), clock.instant());
        table.expire(clock.instant(), hasServer() ? "staff-mail.too-late" : "staff-mail.no-server");
        Optional<StaffMail> next = take();
        while (next.isPresent()) {
            send(next.get());
            next = take();
        }
    }

    private Optional<StaffMail> take() {
        return hasServer() ? table.take(clock.instant(), Instant.now()) : Optional.empty();
    }

    private void send(StaffMail mail) {
        Optional<User> reader = choices.reader(mail);
        if (reader.isEmpty()) {
            end(mail, StaffMailStatus.WITHDRAWN, "staff-mail.not-wanted");
            return;
        }
        try {
            server.send(mail.id(), reader.get().email(), mail.subject(), mail.body());
        } catch (NotSent e) {
            log.warn("Mail {} to {} was not sent: {}", mail.id(), mail.userId(), e.getMessage());
            notSent(mail, e.kind());
            return;
        } catch (RuntimeException e) {
            // Of the cause only its kind is told: servers quote addresses.
            log.warn(
                    "Whether mail {} to {} was sent is not known: {}",
                    mail.id(),
                    mail.userId(),
                    e.getClass().getName());
            end(mail, StaffMailStatus.UNCERTAIN, "staff-mail.no-answer");
            return;
        }
        end(mail, StaffMailStatus.SENT, null);
    }

    private void notSent(StaffMail mail, NotSent.Kind kind) {
        switch (kind) {
            case PROVIDER_DOWN -> tryAgain(mail, "staff-mail.server-down");
            case LATER -> tryAgain(mail, "staff-mail.not-taken");
            case REFUSED -> end(mail, StaffMailStatus.FAILED, "staff-mail.refused");
            case NOBODY_THERE -> end(mail, StaffMailStatus.FAILED, "staff-mail.nobody-there");
        }
    }

    private void tryAgain(StaffMail mail, String problem) {
        Instant next = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << Math.min(mail.tries(), MOST_DOUBLINGS)));
        if (next.isAfter(mail.notAfter())) {
            end(mail, StaffMailStatus.FAILED, problem);
        } else {
            table.tryAgain(mail.id(), next, problem);
        }
    }

    private void end(StaffMail mail, StaffMailStatus status, String problem) {
        table.end(mail.id(), status, clock.instant(), problem);
    }
}
