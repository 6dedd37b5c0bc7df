package io.recourse.deadlines;

import io.recourse.common.Actor;
import io.recourse.deadlines.CalendarReport.BadRow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads China's calendar from a file. Each year that the file holds is replaced whole; days of a December that a notice of
 * the next year adds are added. Years follow each other without a gap.
 */
@Component
public class LoadCalendar {

    private final CalendarStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoadCalendar(CalendarStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Loads the whole file or, when a row is bad, nothing of it. Publishes {@link CalendarLoaded}.
     *
     * @param csv UTF-8 with or without BOM: {@code date,kind,holiday}
     */
    @Transactional
    public CalendarReport load(byte[] csv, Actor by) {
        CalendarFile file = CalendarFile.parse(csv);
        store.lock();
        NavigableSet<Integer> years = file.years();
        NavigableSet<Integer> allYears = store.years(WorkingCalendar.CHINA);
        allYears.addAll(years);
        List<BadRow> errors = new ArrayList<>(file.errors());
        firstMissing(allYears).ifPresent(year -> errors.add(BadRow.of(0, null, null, "calendar.gap", "" + year)));
        if (!errors.isEmpty()) {
            return new CalendarReport(Collections.emptySortedSet(), file.days().size(), List.copyOf(errors));
        }
        years.forEach(year -> store.replaceYear(WorkingCalendar.CHINA, year, by, clock.instant()));
        store.put(WorkingCalendar.CHINA, file.days());
        new CalendarDays(allYears, List.of())
                .loadedUntil()
                .ifPresent(last -> events.publishEvent(new CalendarLoaded(new TreeSet<>(years), last)));
        return new CalendarReport(years, file.days().size(), List.of());
    }

    private static OptionalInt firstMissing(NavigableSet<Integer> years) {
        return years.isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(years.first(), years.last())
                        .filter(year -> !years.contains(year))
                        .findFirst();
    }
}
