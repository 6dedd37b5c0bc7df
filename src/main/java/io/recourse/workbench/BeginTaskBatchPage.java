package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Refused;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.TaskSearch;
import io.recourse.engine.WorkItem;
import io.recourse.engine.Worker;
import io.recourse.legalcase.CaseMatch;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins to complete tasks together: those that are selected in the list, or all of their kind that match its filters. */
@Controller
@Needs(Right.WORK_TASKS)
class BeginTaskBatchPage {

    private static final int PAGE = 200;

    private final TaskBatches batches;
    private final TaskInbox inbox;
    private final CaseLookup lookup;
    private final SearchTexts searchTexts;
    private final CurrentUser currentUser;

    BeginTaskBatchPage(
            TaskBatches batches, TaskInbox inbox, CaseLookup lookup, SearchTexts searchTexts, CurrentUser currentUser) {
        this.batches = batches;
        this.inbox = inbox;
        this.lookup = lookup;
        this.searchTexts = searchTexts;
        this.currentUser = currentUser;
    }

    @PostMapping("/task-batches")
    String begin(@RequestParam(defaultValue = "") List<String> task, TaskFilter filter, RedirectAttributes next) {
        return together(task.stream().distinct().flatMap(this::open).toList(), filter, next);
    }

    @PostMapping("/task-batches/all")
    String beginAll(
            @RequestParam(defaultValue = "") List<String> task,
            TaskFilter filter,
            HttpSession session,
            RedirectAttributes next) {
        List<WorkItem> models = task.stream().flatMap(this::open).limit(1).toList();
        return together(models.isEmpty() ? models : all(filter.like(models.get(0)), session), filter, next);
    }

    private String together(List<WorkItem> items, TaskFilter filter, RedirectAttributes next) {
        try {
            return "redirect:/task-batches/" + batches.begin(items, currentUser.actor());
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            next.addAllAttributes(filter.link());
            return "redirect:/tasks";
        }
    }

    /** What a colleague completed meanwhile is left out. */
    private Stream<WorkItem> open(String task) {
        try {
            return Stream.of(inbox.get(task));
        } catch (Refused gone) {
            return Stream.empty();
        }
    }

    /** Page by page, one more than a batch takes. */
    private List<WorkItem> all(TaskFilter filter, HttpSession session) {
        String text = searchTexts.of(session, filter.search());
        CaseMatch cases = lookup.of(text);
        Worker reader = new Worker(currentUser.actor().id(), currentUser.groups());
        List<WorkItem> all = new ArrayList<>();
        List<WorkItem> page = inbox.search(filter.search(reader, cases, PAGE));
        while (!page.isEmpty() && all.size() <= batches.most()) {
            all.addAll(page);
            WorkItem last = page.get(page.size() - 1);
            TaskFilter rest = filter.in(filter.level(), new TaskSearch.Place(last.dueAt(), last.taskId()).token());
            page = inbox.search(rest.search(reader, cases, PAGE));
        }
        return all;
    }
}
