package io.recourse.oversight;

import io.recourse.access.User;
import io.recourse.access.Users;
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
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The forecast as its page and its files tell it: with names, and links to the tasks. */
@Component
class ForecastRows {

    /** What falls due on a day, of all teams. */
    record Day(LocalDate day, long due, long expected, long breaches, String tasks) {}

    /** A workload with its name, and where its tasks are: all, those that nobody has, those that fall due. */
    record Row(Workload load, String name, String tasks, String unclaimed, String due) {}

    private final Forecast forecast;
    private final Users users;
    private final MessageSource messages;

    ForecastRows(Forecast forecast, Users users, MessageSource messages) {
        this.forecast = forecast;
        this.users = users;
        this.messages = messages;
    }

    List<Day> days(List<Workload> teams, DeadlineBoard.Scope scope) {
        List<LocalDate> dates = forecast.days();
        List<Forecast.Span> spans = forecast.spans();
        List<Day> days = new ArrayList<>();
        for (int n = 0; n < dates.size(); n++) {
            int day = n;
            days.add(new Day(
                    dates.get(day),
                    teams.stream().mapToLong(team -> team.due().get(day)).sum(),
                    teams.stream().mapToLong(team -> team.expected(day)).sum(),
                    teams.stream()
                            .filter(Workload::isPaced)
                            .mapToLong(team -> team.breaches(day))
                            .sum(),
                    tasks("any", scope.team(), scope, spans.get(day))));
        }
        return days;
    }

    List<Row> teams(List<Workload> teams, DeadlineBoard.Scope scope, Locale language) {
        return teams.stream()
                .map(load -> new Row(
                        load,
                        load.group().isEmpty()
                                ? "–"
                                : messages.getMessage("role." + load.group(), null, load.group(), language),
                        tasks("any", load.group(), scope, null),
                        tasks("none", load.group(), scope, null),
                        tasks("any", load.group(), scope, all())))
                .toList();
    }

    /** Whoever has the most beyond what he can do comes first. */
    List<Row> people(DeadlineBoard.Scope scope) {
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
                .map(load -> new Row(
                        load,
                        known.get(load.group()).name(),
                        tasks(load.group(), scope.team(), scope, null),
                        null,
                        tasks(load.group(), scope.team(), scope, all())))
                .toList();
    }

    private Forecast.Span all() {
        List<Forecast.Span> spans = forecast.spans();
        return new Forecast.Span(
                spans.get(0).from(), spans.get(spans.size() - 1).before());
    }

    /** @param due null for whenever they are due */
    private static String tasks(String assignee, String team, DeadlineBoard.Scope scope, Forecast.Span due) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/tasks").queryParam("assignee", assignee);
        BoardLinks.add(link, "stage", scope.stage());
        BoardLinks.add(link, "team", team);
        BoardLinks.add(link, "lender", scope.lender());
        if (due != null) {
            link.queryParam("dueFrom", due.from()).queryParam("dueBefore", due.before());
        }
        return link.encode().toUriString();
    }
}
