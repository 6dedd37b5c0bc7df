package io.recourse.oversight;

import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.engine.TaskInbox;
import io.recourse.legalcase.Lenders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Which deadlines will be breached in the next working days, and who has more to do than he can; from there to the tasks. */
@Controller
@Needs(Right.WATCH_DEADLINES)
class ForecastPage {

    /** What falls due on a day, of all teams. */
    record Day(LocalDate day, long due, long breaches) {}

    /** A workload with its name, and where its tasks are. */
    record Row(Workload load, String name, String tasks, String unclaimed) {}

    private final Forecast forecast;
    private final Lenders lenders;
    private final Users users;
    private final TaskInbox inbox;
    private final MessageSource messages;

    ForecastPage(Forecast forecast, Lenders lenders, Users users, TaskInbox inbox, MessageSource messages) {
        this.forecast = forecast;
        this.lenders = lenders;
        this.users = users;
        this.inbox = inbox;
        this.messages = messages;
    }

    @GetMapping("/forecast")
    @InNavigation(section = Section.OVERSIGHT, order = 15, label = "forecast.title", icon = "calendar-week")
    String show(DeadlineBoard.Scope scope, Locale language, Model model) {
        List<Workload> teams = forecast.teams(scope);
        List<Day> days = days(teams);
        model.addAttribute("days", days);
        model.addAttribute("most", days.stream().mapToLong(Day::due).max().orElse(0));
        model.addAttribute("due", teams.stream().mapToLong(Workload::dueInAll).sum());
        model.addAttribute("paced", teams.stream().allMatch(Workload::isPaced));
        model.addAttribute("past", teams.stream().mapToInt(Workload::days).max().orElse(0));
        model.addAttribute("provisional", forecast.isProvisional());
        model.addAttribute("teamRows", teamRows(teams, scope, language));
        model.addAttribute("peopleRows", peopleRows(scope));
        model.addAttribute("scope", scope);
        model.addAttribute("teams", BoardPage.TEAMS);
        model.addAttribute("stages", inbox.processes());
        model.addAttribute("lenders", lenders.all());
        return "oversight/forecast";
    }

    private List<Day> days(List<Workload> teams) {
        List<LocalDate> dates = forecast.days();
        List<Day> days = new ArrayList<>();
        for (int n = 0; n < dates.size(); n++) {
            int day = n;
            days.add(new Day(
                    dates.get(day),
                    teams.stream().mapToLong(team -> team.due().get(day)).sum(),
                    teams.stream()
                            .filter(Workload::isPaced)
                            .mapToLong(team -> team.breaches(day))
                            .sum()));
        }
        return days;
    }

    private List<Row> teamRows(List<Workload> teams, DeadlineBoard.Scope scope, Locale language) {
        return teams.stream()
                .map(load -> new Row(
                        load,
                        load.group().isEmpty()
                                ? "–"
                                : messages.getMessage("role." + load.group(), null, load.group(), language),
                        tasks("any", load.group(), scope),
                        tasks("none", load.group(), scope)))
                .toList();
    }

    /** Whoever has the most beyond what he can do comes first. */
    private List<Row> peopleRows(DeadlineBoard.Scope scope) {
        List<Workload> loads = forecast.people(scope);
        Map<String, User> known = loads.stream()
                .map(load -> users.find(load.group()))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(User::id, Function.identity()));
        return loads.stream()
                .filter(load -> known.containsKey(load.group()))
                .sorted(Comparator.comparing(Workload::isOverloaded)
                        .thenComparingLong(Workload::breaches)
                        .thenComparingLong(Workload::open)
                        .reversed())
                .map(load ->
                        new Row(load, known.get(load.group()).name(), tasks(load.group(), scope.team(), scope), null))
                .toList();
    }

    private static String tasks(String assignee, String team, DeadlineBoard.Scope scope) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/tasks").queryParam("assignee", assignee);
        BoardLinks.add(link, "stage", scope.stage());
        BoardLinks.add(link, "group", team);
        BoardLinks.add(link, "lender", scope.lender());
        return link.encode().toUriString();
    }
}
