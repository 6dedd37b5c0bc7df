package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.engine.AgendaPart;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.Worker;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCases;
import io.recourse.web.HomeFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user's tasks and those that are late, and for who watches over the teams how the cases stand. */
@Component
class WorkFigures implements HomeFigures {

    private final TaskInbox inbox;
    private final LegalCases cases;
    private final CurrentUser currentUser;

    WorkFigures(TaskInbox inbox, LegalCases cases, CurrentUser currentUser) {
        this.inbox = inbox;
        this.cases = cases;
        this.currentUser = currentUser;
    }

    @Override
    public List<Figure> ofUser() {
        List<Figure> figures = new ArrayList<>();
        if (currentUser.may(Right.WORK_TASKS)) {
            figures.add(tasks("figure.mine", "neutral", "person-check", TaskFilter.of("me", "", null)));
        }
        if (currentUser.may(Right.SEE_CASES)) {
            String group = onlyGroup();
            figures.add(
                    tasks("figure.breached", "breached", "alarm", TaskFilter.of("any", group, AgendaPart.BREACHED)));
            figures.add(tasks(
                    "figure.at-risk", "risk", "exclamation-triangle", TaskFilter.of("any", group, AgendaPart.AT_RISK)));
        }
        if (currentUser.may(Right.WATCH_DEADLINES)) {
            Map<CaseStatus, Long> counts = cases.countByStatus();
            figures.add(cases(CaseStatus.OPEN, "play-circle", counts));
            figures.add(cases(CaseStatus.ON_HOLD, "pause-circle", counts));
            figures.add(cases(CaseStatus.CLOSED, "archive", counts));
        }
        return figures;
    }

    private Figure tasks(String label, String kind, String icon, TaskFilter filter) {
        long count = inbox.count(
                filter.search(new Worker(currentUser.actor().id(), currentUser.groups()), null, 1), Integer.MAX_VALUE);
        String level = filter.level() == null ? "" : filter.level().name();
        String list = "/tasks?assignee=" + filter.assignee() + "&group=" + filter.group() + "&level=" + level;
        return new Figure(label, count, kind, icon, list);
    }

    private static Figure cases(CaseStatus status, String icon, Map<CaseStatus, Long> counts) {
        return new Figure(
                "figure.cases-" + status, counts.getOrDefault(status, 0L), "neutral", icon, "/cases?status=" + status);
    }

    /** The group of a user who works in one only; who works in several, or in none, sees the tasks of all. */
    private String onlyGroup() {
        List<Role> groups = currentUser.may(Right.WATCH_DEADLINES)
                ? List.of()
                : TasksPage.GROUPS.stream().filter(currentUser::is).toList();
        return groups.size() == 1 ? groups.get(0).id() : "";
    }
}
