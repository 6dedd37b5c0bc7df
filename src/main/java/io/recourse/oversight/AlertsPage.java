package io.recourse.oversight;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What managers are to look at, why, since when, and from there the tasks or cases. */
@Controller
@Needs(Right.WATCH_DEADLINES)
class AlertsPage {

    private static final Duration SHOWN_AFTER_END = Duration.ofDays(7);
    private static final int MOST_CASES = 200;

    /** An alert in words. @param tasks where its tasks are; null where it is about cases */
    record Row(Alert alert, String name, String why, String tasks, String seenBy) {}

    private final AlertTable alerts;
    private final AlertTexts texts;
    private final Users users;
    private final CurrentUser currentUser;
    private final Clock clock;

    AlertsPage(AlertTable alerts, AlertTexts texts, Users users, CurrentUser currentUser, Clock clock) {
        this.alerts = alerts;
        this.texts = texts;
        this.users = users;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/alerts")
    @InNavigation(section = Section.OVERSIGHT, order = 5, label = "alerts.title", icon = "bell")
    String show(Locale language, Model model) {
        model.addAttribute("open", rows(alerts.open(), language));
        model.addAttribute("ended", rows(alerts.endedSince(clock.instant().minus(SHOWN_AFTER_END)), language));
        model.addAttribute("maySee", currentUser.may(Right.ASSIGN_TASKS));
        model.addAttribute("days", SHOWN_AFTER_END.toDays());
        return "oversight/alerts";
    }

    /** The cases that an alert is about. */
    @GetMapping("/alerts/{id}")
    String cases(@PathVariable UUID id, Locale language, Model model) {
        Alert alert = alerts.find(id).orElseThrow(() -> new Refused("alert.unknown"));
        model.addAttribute("row", rows(List.of(alert), language).get(0));
        model.addAttribute("cases", alerts.cases(id, MOST_CASES));
        return "oversight/alert";
    }

    @PostMapping("/alerts/{id}/seen")
    @Needs(Right.ASSIGN_TASKS)
    String seen(@PathVariable UUID id, RedirectAttributes next) {
        alerts.see(id, currentUser.actor().id(), clock.instant());
        next.addFlashAttribute("flash", "alerts.noted");
        return "redirect:/alerts";
    }

    private List<Row> rows(List<Alert> some, Locale language) {
        AlertTexts.In words = texts.in(language);
        return some.stream()
                .map(alert ->
                        new Row(alert, words.name(alert), words.why(alert), AlertTexts.tasks(alert), seenBy(alert)))
                .toList();
    }

    private String seenBy(Alert alert) {
        return alert.seenBy() == null
                ? null
                : users.find(alert.seenBy()).map(User::name).orElse(alert.seenBy());
    }
}
