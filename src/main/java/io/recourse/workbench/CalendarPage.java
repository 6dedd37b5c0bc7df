package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.deadlines.CalendarReport;
import io.recourse.deadlines.CalendarWatch;
import io.recourse.deadlines.LoadCalendar;
import io.recourse.deadlines.WorkingCalendar;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The years whose working days are known, and the next one by file. */
@Controller
@Needs(Right.LOAD_CALENDARS)
class CalendarPage {

    private final CalendarWatch watch;
    private final WorkingCalendar calendar;
    private final LoadCalendar loadCalendar;
    private final CurrentUser currentUser;

    CalendarPage(CalendarWatch watch, WorkingCalendar calendar, LoadCalendar loadCalendar, CurrentUser currentUser) {
        this.watch = watch;
        this.calendar = calendar;
        this.loadCalendar = loadCalendar;
        this.currentUser = currentUser;
    }

    @GetMapping("/calendar")
    @InNavigation(section = Section.ADMINISTRATION, order = 5, label = "calendar.title", icon = "calendar3")
    String show(Model model) {
        model.addAttribute("years", watch.years());
        model.addAttribute("loadedUntil", calendar.loadedUntil().orElse(null));
        model.addAttribute("warning", watch.warning().orElse(null));
        return "calendar/years";
    }

    @PostMapping("/calendar")
    String load(@RequestParam MultipartFile file, Model model, HttpServletResponse response, RedirectAttributes next)
            throws IOException {
        CalendarReport report = loadCalendar.load(file.getBytes(), currentUser.actor());
        if (report.isLoaded()) {
            next.addFlashAttribute(
                    "loaded", report.years().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            return "redirect:/calendar";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("report", report);
        return show(model);
    }
}
