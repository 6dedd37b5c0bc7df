package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.common.Refused;
import io.recourse.engine.AgendaPart;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.TaskSearch;
import io.recourse.engine.WorkItem;
import io.recourse.engine.Worker;
import io.recourse.legalcase.CaseMatch;
import io.recourse.legalcase.Lenders;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The open tasks, the most urgent first: the reader's own agenda, or everybody's. */
@Controller
@Needs(Right.SEE_CASES)
class TasksPage {

    private static final int PAGE = 50;
    private static final int FIRST = 15;
    private static final int COUNTED = 100;
    static final List<Role> GROUPS = List.of(Role.LEGAL_ASSISTANT, Role.LAWYER, Role.TEAM_LEAD);

    /**
     * A part of the list with its first tasks.
     *
     * @param count of all its tasks, counted to a bound
     * @param all a link to the whole part; null when all is shown
     */
    record Part(AgendaPart part, long count, boolean countedOn, List<AgendaRow> rows, String all) {}

    private final TaskInbox inbox;
    private final AgendaRows rows;
    private final CaseLookup lookup;
    private final SearchTexts searchTexts;
    private final SavedViews views;
    private final Colleagues colleagues;
    private final CaseHistory history;
    private final Changes changes;
    private final Lenders lenders;
    private final PersonalData personalData;
    private final CurrentUser currentUser;

    TasksPage(
            TaskInbox inbox,
            AgendaRows rows,
            CaseLookup lookup,
            SearchTexts searchTexts,
            SavedViews views,
            Colleagues colleagues,
            CaseHistory history,
            Changes changes,
            Lenders lenders,
            PersonalData personalData,
            CurrentUser currentUser) {
        this.inbox = inbox;
        this.rows = rows;
        this.lookup = lookup;
        this.searchTexts = searchTexts;
        this.views = views;
        this.colleagues = colleagues;
        this.history = history;
        this.changes = changes;
        this.lenders = lenders;
        this.personalData = personalData;
        this.currentUser = currentUser;
    }

    @GetMapping("/tasks")
    @InNavigation(section = Section.WORK, order = 20, label = "tasks.title", icon = "check2-square")
    String show(TaskFilter asked, HttpSession session, Locale language, Model model) {
        model.addAttribute("place", changes.place());
        boolean works = currentUser.may(Right.WORK_TASKS);
        TaskFilter filter = asked.orDefault(works);
        String text = searchTexts.of(session, filter.search());
        CaseMatch cases = lookup.of(text);
        model.addAttribute("filter", filter);
        model.addAttribute("text", text);
        model.addAttribute(
                "parts",
                (filter.level() == null ? parts(filter) : Stream.of(filter.level()))
                        .map(part -> part(filter, part, cases, language, model))
                        .filter(part -> !part.rows().isEmpty())
                        .toList());
        model.addAttribute("whose", works ? List.of(TaskFilter.WORK, "me", "none", "any") : List.of("any", "none"));
        model.addAttribute("person", filter.isOfPerson() ? history.name(filter.assignee(), language) : null);
        model.addAttribute("groups", GROUPS);
        model.addAttribute(
                "stages",
                Stream.concat(inbox.processes().stream(), Stream.of(filter.stage()))
                        .filter(stage -> !stage.isEmpty())
                        .distinct()
                        .toList());
        model.addAttribute("lenders", lenders.all());
        model.addAttribute("levels", parts(filter).toList());
        model.addAttribute("views", views.of(reader().id()));
        model.addAttribute(
                "firstPage",
                filter.after().isEmpty() ? null : filter.in(filter.level(), "").path());
        model.addAttribute("masked", !personalData.isVisible());
        model.addAttribute("works", works);
        boolean assigns = currentUser.may(Right.ASSIGN_TASKS);
        model.addAttribute("assigns", assigns);
        model.addAttribute("colleagues", assigns ? colleagues.all() : List.of());
        return "tasks/list";
    }

    private static Stream<AgendaPart> parts(TaskFilter filter) {
        return Stream.of(AgendaPart.values()).filter(part -> part != AgendaPart.WAITING || filter.isAgenda());
    }

    private Part part(TaskFilter filter, AgendaPart part, CaseMatch cases, Locale language, Model model) {
        boolean whole = part == filter.level();
        int limit = whole ? PAGE : FIRST;
        TaskSearch search = filter.in(part, filter.after()).search(reader(), cases, limit + 1);
        List<WorkItem> found = inbox.search(search);
        boolean more = found.size() > limit;
        List<WorkItem> shown = more ? found.subList(0, limit) : found;
        if (whole && more) {
            WorkItem last = shown.get(limit - 1);
            String next = new TaskSearch.Place(last.dueAt(), last.taskId()).token();
            model.addAttribute("nextPage", filter.in(part, next).path());
        }
        long count = more || !filter.after().isEmpty() ? inbox.count(search, COUNTED) : found.size();
        return new Part(
                part,
                count,
                count == COUNTED,
                rows.of(shown, language),
                more && !whole ? filter.in(part, "").path() : null);
    }

    private Worker reader() {
        return new Worker(currentUser.actor().id(), currentUser.groups());
    }

    /** Keeps what is searched for out of the address: it may be a name. */
    @PostMapping("/tasks/search")
    String search(
            TaskFilter filter,
            @RequestParam(defaultValue = "") String text,
            HttpSession session,
            RedirectAttributes next) {
        next.addAllAttributes(filter.searching(searchTexts.keep(session, text)).link());
        return "redirect:/tasks";
    }

    @PostMapping("/tasks/views")
    String keepView(TaskFilter filter, @RequestParam String name, RedirectAttributes next) {
        try {
            views.keep(reader().id(), name, TaskFilter.path(filter.query()));
            next.addFlashAttribute("flash", "tasks.view.kept");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        next.addAllAttributes(filter.link());
        return "redirect:/tasks";
    }

    @PostMapping("/tasks/views/forget")
    String forgetView(@RequestParam String name) {
        views.forget(reader().id(), name);
        return "redirect:/tasks";
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
        next.addAllAttributes(filter.link());
        return "redirect:/tasks";
    }
}
