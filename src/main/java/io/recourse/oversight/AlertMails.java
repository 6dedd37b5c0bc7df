package io.recourse.oversight;

import io.recourse.staffmail.MailChoices;
import io.recourse.staffmail.MailChoices.Reader;
import io.recourse.staffmail.StaffMailKind;
import io.recourse.staffmail.StaffMails;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes of an alert that is new, or graver than what somebody had seen, to those who chose to be told. A condition that ends
 * and begins again on the same day, as a share about its limit does, is told once that day.
 */
@Component
class AlertMails {

    private static final Duration WORTH_SENDING = Duration.ofDays(1);

    private final AlertTable alerts;
    private final MailChoices choices;
    private final StaffMails mails;
    private final StaffMailTexts texts;
    private final Clock clock;

    AlertMails(AlertTable alerts, MailChoices choices, StaffMails mails, StaffMailTexts texts, Clock clock) {
        this.alerts = alerts;
        this.choices = choices;
        this.mails = mails;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whoever was killed between an alert and its mails writes them when he looks next. */
    void tellOfNews() {
        List<Reader> readers = choices.readers(StaffMailKind.ALERT);
        List<Alert> open = readers.isEmpty() ? List.of() : alerts.open();
        for (Alert alert : open) {
            readers.stream()
                    .filter(reader -> alert.newsAt().isAfter(reader.since()))
                    .forEach(reader -> tell(reader, alert));
        }
    }

    private void tell(Reader reader, Alert alert) {
        String occasion = "alert/" + alert.rule() + "/" + alert.subject() + "/"
                + LocalDate.ofInstant(alert.newsAt(), clock.getZone());
        if (!mails.isWritten(reader.user(), occasion)) {
            StaffMailTexts.Text text = texts.alert(alert, reader.user());
            mails.write(
                    reader.user(),
                    StaffMailKind.ALERT,
                    occasion,
                    text.subject(),
                    text.body(),
                    clock.instant().plus(WORTH_SENDING));
        }
    }
}
