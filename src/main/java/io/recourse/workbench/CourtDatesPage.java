package io.recourse.workbench;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.LenderCode;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.legalcase.Lenders;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What ends or happens at courts, by week and day; as a file for a calendar too. */
@Controller
@Needs(Right.SEE_CASES)
class CourtDatesPage {

    /** So far ahead a list is read; the calendar file holds everything. */
    private static final int WEEKS = 8;

    private final CourtDateList dates;
    private final CourtDateRows rows;
    private final CourtCalendar calendar;
    private final Lenders lenders;
    private final Clock clock;

    CourtDatesPage(CourtDateList dates, CourtDateRows rows, CourtCalendar calendar, Lenders lenders, Clock clock) {
        this.dates = dates;
        this.rows = rows;
        this.calendar = calendar;
        this.lenders = lenders;
        this.clock = clock;
    }

    /**
     * What the list is narrowed to.
     *
     * @param later whether it goes on past the next weeks
     */
    record Filter(String lender, String court, CourtDate.Kind kind, Boolean later) {

        Filter {
            lender = lender == null || lender.isBlank() ? null : lender;
            court = court == null || court.isBlank() ? null : court;
            later = Boolean.TRUE.equals(later);
        }

        public boolean isNarrow() {
            return lender != null || court != null || kind != null;
        }

        CourtDates.Search until(LocalDate last) {
            return new CourtDates.Search(lender == null ? null : new LenderCode(lender), court, kind, null, last);
        }
    }

    @GetMapping("/court-dates")
    @InNavigation(section = Section.WORK, order = 25, label = "court-dates.title", icon = "calendar-event")
    String show(Filter filter, Locale language, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<CourtDate> found = dates.find(filter.until(filter.later() ? null : today.plusWeeks(WEEKS)));
        Map<Boolean, List<CourtDate>> byPast = found.stream()
                .collect(Collectors.partitioningBy(date -> date.on().isBefore(today)));
        model.addAttribute("filter", filter);
        model.addAttribute("past", rows.of(byPast.get(true), language));
        model.addAttribute(
                "weeks",
                rows.of(byPast.get(false), language).stream()
                        .collect(Collectors.groupingBy(
                                row -> monday(row.date().on()), TreeMap::new, Collectors.toList())));
        model.addAttribute("count", found.size());
        model.addAttribute("weeksAhead", WEEKS);
        model.addAttribute("lenders", lenders.all());
        model.addAttribute("courts", dates.courts());
        model.addAttribute("kinds", CourtDate.Kind.values());
        return "court/dates";
    }

    @GetMapping("/court-dates.ics")
    ResponseEntity<byte[]> download(Filter filter, Locale language) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("court-dates.ics")
                                .build()
                                .toString())
                .body(calendar.of(dates.find(filter.until(null)), language));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
