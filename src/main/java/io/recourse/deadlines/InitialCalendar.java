package io.recourse.deadlines;

import io.recourse.common.Actor;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the calendar that the product brings at its first start; later files of administrators stay. */
@Component
class InitialCalendar {

    static final ClassPathResource FILE = new ClassPathResource("deadlines/calendar-cn.csv");

    private final CalendarStore store;
    private final LoadCalendar loadCalendar;

    InitialCalendar(CalendarStore store, LoadCalendar loadCalendar) {
        this.store = store;
        this.loadCalendar = loadCalendar;
    }

    @PostConstruct
    void load() {
        if (store.years(WorkingCalendar.CHINA).isEmpty()) {
            CalendarReport report = loadCalendar.load(content(), Actor.SYSTEM);
            if (!report.isLoaded()) {
                throw new IllegalStateException(FILE.getPath() + ": " + report.errors());
            }
        }
    }

    static byte[] content() {
        try {
            return FILE.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
