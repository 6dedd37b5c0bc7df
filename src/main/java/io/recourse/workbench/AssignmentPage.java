package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Refused;
import io.recourse.engine.AssignTasks;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import io.recourse.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Gives tasks to a colleague, or takes them back: those that are selected in the list, each by itself, so that one stops no
 * other; or the one whose page it is.
 */
@Controller
@Needs(Right.ASSIGN_TASKS)
class AssignmentPage {

    /** Why one of them stayed where it was. */
    record Kept(String caseNo, String reason) {}

    private static final int MOST = 200;

    private final AssignTasks assignTasks;
    private final TaskInbox inbox;
    private final Texts texts;
    private final CurrentUser currentUser;

    AssignmentPage(AssignTasks assignTasks, TaskInbox inbox, Texts texts, CurrentUser currentUser) {
        this.assignTasks = assignTasks;
        this.inbox = inbox;
        this.texts = texts;
        this.currentUser = currentUser;
    }

    @PostMapping("/tasks/assign")
    String assign(
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(defaultValue = "") String person,
            TaskFilter filter,
            Locale language,
            RedirectAttributes next) {
        if (person.isBlank()) {
            next.addFlashAttribute("refused", new Refused("tasks.assign.nobody"));
            return back(filter, next);
        }
        return each(
                task,
                id -> assignTasks.assign(id, person, currentUser.actor()),
                "tasks.assigned",
                filter,
                language,
                next);
    }

    @PostMapping("/tasks/take-back")
    String takeBack(
            @RequestParam(defaultValue = "") List<String> task,
            TaskFilter filter,
            Locale language,
            RedirectAttributes next) {
        return each(
                task, id -> assignTasks.takeBack(id, currentUser.actor()), "tasks.taken-back", filter, language, next);
    }

    @PostMapping("/tasks/{id}/assign")
    String assignOne(@PathVariable String id, @RequestParam(defaultValue = "") String person, RedirectAttributes next) {
        if (person.isBlank()) {
            next.addFlashAttribute("refused", new Refused("tasks.assign.nobody"));
            return "redirect:/tasks/" + id;
        }
        return one(id, () -> assignTasks.assign(id, person, currentUser.actor()), "tasks.assigned", next);
    }

    @PostMapping("/tasks/{id}/take-back")
    String takeBackOne(@PathVariable String id, RedirectAttributes next) {
        return one(id, () -> assignTasks.takeBack(id, currentUser.actor()), "tasks.taken-back", next);
    }

    private static String one(String id, Runnable act, String flash, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute("flash", flash);
            next.addFlashAttribute("flashArguments", new Object[] {1});
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/tasks/" + id;
    }

    private String each(
            List<String> tasks,
            Consumer<String> act,
            String flash,
            TaskFilter filter,
            Locale language,
            RedirectAttributes next) {
        List<Kept> kept = new ArrayList<>();
        List<String> chosen = tasks.stream().distinct().limit(MOST).toList();
        for (String id : chosen) {
            String caseNo = caseNo(id);
            try {
                act.accept(id);
            } catch (Refused refused) {
                kept.add(new Kept(caseNo, texts.of(refused, language)));
            }
        }
        if (chosen.isEmpty()) {
            next.addFlashAttribute("refused", new Refused("tasks.none-selected"));
        } else if (kept.size() < chosen.size()) {
            next.addFlashAttribute("flash", flash);
            next.addFlashAttribute("flashArguments", new Object[] {chosen.size() - kept.size()});
        }
        next.addFlashAttribute("kept", kept);
        return back(filter, next);
    }

    /** Blank when the task is gone. */
    private String caseNo(String task) {
        try {
            WorkItem item = inbox.get(task);
            return item.caseNo().value();
        } catch (Refused gone) {
            return "";
        }
    }

    private static String back(TaskFilter filter, RedirectAttributes next) {
        next.addAllAttributes(filter.link());
        return "redirect:/tasks";
    }
}
