package io.recourse.oversight;

import io.recourse.access.User;
import io.recourse.common.Policy;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.staffmail.MailChoices;
import io.recourse.staffmail.MailChoices.Reader;
import io.recourse.staffmail.StaffMailKind;
import io.recourse.staffmail.StaffMails;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the morning digest to those who chose it: once a person and working day, from the hour that the policy value
 * {@code digest-hour} names; later on that day where the product did not run then.
 */
@Component
class MorningDigest {

    private final DigestFigures figures;
    private final StaffMailTexts texts;
    private final MailChoices choices;
    private final StaffMails mails;
    private final WorkingCalendar calendar;
    private final Policy policy;
    private final Clock clock;

    MorningDigest(
            DigestFigures figures,
            StaffMailTexts texts,
            MailChoices choices,
            StaffMails mails,
            WorkingCalendar calendar,
            Policy policy,
            Clock clock) {
        this.figures = figures;
        this.texts = texts;
        this.choices = choices;
        this.mails = mails;
        this.calendar = calendar;
        this.policy = policy;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void writeDue() {
        LocalDate today = LocalDate.now(clock);
        Instant hour = hour(today);
        if (calendar.isWorkingDay(today) && !clock.instant().isBefore(hour)) {
            write(today, hour);
        }
    }

    /** Who chose it later in the day gets the next one. */
    private void write(LocalDate today, Instant hour) {
        String occasion = "digest/" + today;
        List<User> readers = choices.readers(StaffMailKind.DIGEST).stream()
                .filter(reader -> !reader.since().isAfter(hour))
                .map(Reader::user)
                .filter(user -> !mails.isWritten(user, occasion))
                .toList();
        if (readers.isEmpty()) {
            return;
        }
        DigestFigures.Digest digest = figures.of(today, hour(workingDayBefore(today)), clock.instant());
        Instant midnight = start(today.plusDays(1));
        for (User reader : readers) {
            StaffMailTexts.Text text = texts.digest(digest, reader);
            mails.write(reader, StaffMailKind.DIGEST, occasion, text.subject(), text.body(), midnight);
        }
    }

    private LocalDate workingDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!calendar.isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    private Instant hour(LocalDate day) {
        return start(day).plusSeconds(3600L * policy.count("digest-hour", day));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
