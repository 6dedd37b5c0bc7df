package io.recourse.workbench;

import io.recourse.deadlines.ServiceLevelClock;
import io.recourse.deadlines.WorkingCalendar;
import io.recourse.engine.WorkItem;
import io.recourse.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How far away a moment is, as people say it: "in 2 working days". */
@Component
class InWords {

    private static final long MONTHS_FROM = 90;
    private static final long YEARS_FROM = 730;

    private final WorkingCalendar calendar;
    private final ServiceLevelClock workingTime;
    private final Texts texts;
    private final Clock clock;

    InWords(WorkingCalendar calendar, ServiceLevelClock workingTime, Texts texts, Clock clock) {
        this.calendar = calendar;
        this.workingTime = workingTime;
        this.texts = texts;
        this.clock = clock;
    }

    /** The reader's half of what tables say as 中文 / English. */
    static String half(Locale language, String both) {
        String[] halves = both.split(" / ", 2);
        return halves[language.getLanguage().equals("zh") ? 0 : halves.length - 1];
    }

    /** The same of a rule as tables annotate it; how sure its source is, is for whoever keeps the table. */
    static String rule(Locale language, String annotation) {
        return half(language, annotation.replaceFirst("^\\[\\w+] ", ""));
    }

    /** When a task is due, in working hours and days; or that its clock is stopped. */
    String due(WorkItem task, Locale language) {
        return task.held() ? texts.of("in-words.clock-stopped", language) : due(task.dueAt(), language);
    }

    private String due(Instant due, Locale language) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        LocalDate day = due.atZone(clock.getZone()).toLocalDate();
        if (now.isBefore(due)) {
            return day.equals(today)
                    ? say("in-working-hours", workingTime.workingTime(now, due).toHours() + 1, language)
                    : say("in-working-days", workingDays(today, day), language);
        }
        return day.equals(today)
                ? texts.of("in-words.overdue-today", language)
                : say("overdue-working-days", workingDays(day, today), language);
    }

    /** When a day of the calendar comes, or how long it is past. */
    String day(LocalDate day, Locale language) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), day);
        if (days == 0) {
            return texts.of("in-words.today", language);
        }
        String direction = days > 0 ? "in" : "ago";
        long distance = Math.abs(days);
        if (distance >= YEARS_FROM) {
            return say("years-" + direction, distance / 365, language);
        }
        return distance >= MONTHS_FROM
                ? say("months-" + direction, distance / 30, language)
                : say("days-" + direction, distance, language);
    }

    private String say(String key, long count, Locale language) {
        return texts.of("in-words." + key, language, count);
    }

    /** Working days after the first day, the last one included. */
    private long workingDays(LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .map(day -> day.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
