package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.common.Refused;
import io.recourse.engine.ServiceLevel;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.TaskSearch;
import io.recourse.engine.WorkItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The open tasks, the most urgent first. Their forms are Camunda's Tasklist's. */
@Controller
@Needs(Right.SEE_CASES)
class TasksPage {

    private static final int PAGE = 50;
    static final List<Role> GROUPS = List.of(Role.LEGAL_ASSISTANT, Role.LAWYER, Role.TEAM_LEAD);

    private final TaskInbox inbox;
    private final TaskRows rows;
    private final PersonalData personalData;
    private final CurrentUser currentUser;

    TasksPage(TaskInbox inbox, TaskRows rows, PersonalData personalData, CurrentUser currentUser) {
        this.inbox = inbox;
        this.rows = rows;
        this.personalData = personalData;
        this.currentUser = currentUser;
    }

    @GetMapping("/tasks")
    @InNavigation(section = Section.WORK, order = 20, label = "tasks.title", icon = "check2-square")
    String show(TaskFilter filter, Locale language, Model model) {
        List<WorkItem> found = inbox.search(filter.search(currentUser.actor().id(), PAGE + 1));
        boolean more = found.size() > PAGE;
        List<WorkItem> shown = more ? found.subList(0, PAGE) : found;
        WorkItem last = more ? shown.get(PAGE - 1) : null;
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows.of(shown, language));
        model.addAttribute("next", last == null ? null : new TaskSearch.Place(last.dueAt(), last.taskId()).token());
        model.addAttribute("groups", GROUPS);
        model.addAttribute("levels", ServiceLevel.values());
        model.addAttribute("masked", !personalData.isVisible());
        model.addAttribute("works", currentUser.may(Right.WORK_TASKS));
        return "tasks/list";
    }

    @PostMapping("/tasks/{id}/claim")
    @Needs(Right.WORK_TASKS)
    String claim(@PathVariable String id, TaskFilter filter, RedirectAttributes next) {
        return done(() -> inbox.claim(id, currentUser.actor().id()), "tasks.claimed", filter, next);
    }

    @PostMapping("/tasks/{id}/unclaim")
    @Needs(Right.WORK_TASKS)
    String unclaim(@PathVariable String id, TaskFilter filter, RedirectAttributes next) {
        return done(() -> inbox.unclaim(id), "tasks.unclaimed", filter, next);
    }

    private static String done(Runnable act, String flash, TaskFilter filter, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute("flash", flash);
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        next.addAllAttributes(Map.of(
                "assignee",
                filter.assignee(),
                "group",
                filter.group(),
                "level",
                filter.level() == null ? "" : filter.level().name(),
                "after",
                filter.after()));
        return "redirect:/tasks";
    }
}
