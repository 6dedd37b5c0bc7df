package io.recourse.workbench;

import io.recourse.courtproceedings.CourtDate;
import io.recourse.legalcase.Reason;
import io.recourse.web.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Dates at courts as a file for calendars (iCalendar, RFC 5545). Calendars are synchronised to places that the product does
 * not know: numbers, court and room stand in it, no person.
 */
@Component
class CourtCalendar {

    private static final TemporalAmount A_DAY_BEFORE = Period.ofDays(-1);
    /** From the midnight at which a whole day begins. */
    private static final TemporalAmount NINE_THE_DAY_BEFORE = java.time.Duration.ofHours(-15);
    /** Nobody tells how long a hearing takes; without a length calendars hardly show it. */
    private static final TemporalAmount SHOWN = java.time.Duration.ofHours(1);

    private final Texts texts;
    private final Clock clock;

    CourtCalendar(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    byte[] of(List<CourtDate> dates, Locale language) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Recourse//Court dates//" + language.getLanguage()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        dates.forEach(date -> calendar.add(event(date, language)));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            // An empty calendar is no fault of who asks; the validator would refuse it.
            new CalendarOutputter(false).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private VEvent event(CourtDate date, Locale language) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(date)));
        event.add(new DtStamp(clock.instant()));
        event.add(
                date.at() == null
                        ? new DtStart<>(date.on())
                        : new DtStart<>(date.on()
                                .atTime(date.at())
                                .atZone(clock.getZone())
                                .toInstant()));
        event.add(new Summary(summary(date, language)));
        event.add(new Location(date.room() == null ? date.court() : date.court() + " " + date.room()));
        event.add(new Description(description(date, language)));
        if (date.at() == null) {
            event.add(ImmutableTransp.TRANSPARENT);
        } else {
            event.add(new Duration(SHOWN));
        }
        if (date.concern() == CourtDate.Concern.ACT || date.kind() == CourtDate.Kind.HEARING) {
            event.add(alarm(date, language));
        }
        return event;
    }

    /** A calendar moves what it knows already; of a settlement's instalments each is an event of its own. */
    private static String uid(CourtDate date) {
        String day = date.kind() == CourtDate.Kind.PERFORMANCE ? "-" + date.on() : "";
        return "%s-%s%s@recourse".formatted(date.caseNo(), date.kind(), day).toLowerCase(Locale.ROOT);
    }

    private VAlarm alarm(CourtDate date, Locale language) {
        VAlarm alarm = new VAlarm(date.at() == null ? NINE_THE_DAY_BEFORE : A_DAY_BEFORE);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary(date, language)));
        return alarm;
    }

    private String summary(CourtDate date, Locale language) {
        return "%s %s".formatted(texts.of("court-date." + date.kind(), language), date.caseNo());
    }

    private String description(CourtDate date, Locale language) {
        String source = date.source() == null
                ? texts.of("court-dates.set-by-court", language)
                : Reason.source(date.source(), language);
        String expected = date.isExpected() ? "\n" + texts.of("court-dates.expected." + date.concern(), language) : "";
        String provisional = date.isProvisional() ? "\n" + texts.of("court-dates.provisional.about", language) : "";
        String suspended = date.isSuspended() ? "\n" + texts.of("court-dates.suspended.about", language) : "";
        return date.courtCaseNo() + "\n" + source + expected + provisional + suspended;
    }
}
