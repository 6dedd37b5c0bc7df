package io.recourse.oversight;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.engine.TaskInbox;
import io.recourse.legalcase.Lenders;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which deadlines will be breached in the next working days, and who has more to do than he can; from there to the tasks. */
@Controller
@Needs(Right.WATCH_DEADLINES)
class ForecastPage {

    private final Forecast forecast;
    private final ForecastRows rows;
    private final Lenders lenders;
    private final TaskInbox inbox;

    ForecastPage(Forecast forecast, ForecastRows rows, Lenders lenders, TaskInbox inbox) {
        this.forecast = forecast;
        this.rows = rows;
        this.lenders = lenders;
        this.inbox = inbox;
    }

    @GetMapping("/forecast")
    @InNavigation(section = Section.OVERSIGHT, order = 15, label = "forecast.title", icon = "calendar-week")
    String show(DeadlineBoard.Scope scope, Locale language, Model model) {
        List<Workload> teams = forecast.teams(scope);
        List<ForecastRows.Day> days = rows.days(teams, scope);
        model.addAttribute("days", days);
        model.addAttribute(
                "most",
                days.stream().mapToLong(day -> day.due() + day.expected()).max().orElse(0));
        model.addAttribute("due", teams.stream().mapToLong(Workload::dueInAll).sum());
        model.addAttribute("paced", teams.stream().allMatch(Workload::isPaced));
        model.addAttribute("past", teams.stream().mapToInt(Workload::days).max().orElse(0));
        model.addAttribute("provisional", forecast.isProvisional());
        model.addAttribute("teamRows", rows.teams(teams, scope, language));
        model.addAttribute("peopleRows", rows.people(scope));
        model.addAttribute("scope", scope);
        model.addAttribute("teams", BoardPage.TEAMS);
        model.addAttribute("stages", inbox.processes());
        model.addAttribute("lenders", lenders.all());
        return "oversight/forecast";
    }
}
