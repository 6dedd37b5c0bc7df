package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.courtfiling.CourtFilings;
import io.recourse.documents.DocumentId;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task on one screen: the form, the document that it is about, and what is known of the case. */
@Controller
@Needs(Right.WORK_TASKS)
class TaskPage {

    /**
     * A document beside the version that was returned.
     *
     * @param before null for a first version
     * @param standing a message key's end: to be decided on, decided, or as it was returned
     */
    record Paper(CaseHistory.Version shown, CaseHistory.Version before, String standing) {}

    private static final Set<String> ABOUT_A_SUIT = Set.of(
            "court-filing",
            "court-proceedings",
            "hearing",
            "preservation-lifting",
            "preservation-order",
            "suit-withdrawal");

    private final TaskInbox inbox;
    private final TaskDrafts drafts;
    private final PutAside putAside;
    private final TaskRows rows;
    private final CaseView caseView;
    private final TaskFacts facts;
    private final CaseHistory history;
    private final CaseNotes notes;
    private final CourtFilings filings;
    private final Changes changes;
    private final Colleagues colleagues;
    private final CurrentUser currentUser;

    TaskPage(
            TaskInbox inbox,
            TaskDrafts drafts,
            PutAside putAside,
            TaskRows rows,
            CaseView caseView,
            TaskFacts facts,
            CaseHistory history,
            CaseNotes notes,
            CourtFilings filings,
            Changes changes,
            Colleagues colleagues,
            CurrentUser currentUser) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.putAside = putAside;
        this.rows = rows;
        this.caseView = caseView;
        this.facts = facts;
        this.history = history;
        this.notes = notes;
        this.filings = filings;
        this.changes = changes;
        this.colleagues = colleagues;
        this.currentUser = currentUser;
    }

    /** @param batch of tasks from whose sample it was opened, and to which the page leads back; null where from elsewhere */
    @GetMapping("/tasks/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) UUID batch,
            Locale language,
            Model model,
            RedirectAttributes elsewhere) {
        model.addAttribute("place", changes.place());
        model.addAttribute("batch", batch);
        WorkItem item;
        try {
            item = inbox.get(id);
        } catch (Refused gone) {
            elsewhere.addFlashAttribute("refused", gone);
            return "redirect:/tasks";
        }
        caseView.fill(item.caseNo(), null, language, model);
        facts.addTo(model, item, language);
        notes.addTo(model, item.caseNo(), id, language);
        model.addAttribute("row", rows.of(List.of(item), language).get(0));
        model.addAttribute("papers", papers(item));
        boolean assigns = currentUser.may(Right.ASSIGN_TASKS);
        model.addAttribute("assigns", assigns);
        model.addAttribute("colleagues", assigns ? colleagues.of(item.groups()) : List.of());
        return "tasks/task";
    }

    /**
     * Claims the most urgent task that the reader may do, and leads to it.
     *
     * @param leaving the task that he leaves; null where he begins
     */
    @PostMapping("/tasks/next")
    String next(@RequestParam(required = false) String leaving, HttpSession session, RedirectAttributes elsewhere) {
        Optional<String> next = claimNext(putAside.of(session, leaving));
        if (next.isEmpty() && leaving != null) {
            putAside.forget(session);
            next = claimNext(putAside.of(session, leaving));
        }
        if (next.isEmpty()) {
            elsewhere.addFlashAttribute("flash", "tasks.all-done");
        }
        return next.map(id -> "redirect:/tasks/" + id).orElse("redirect:/tasks");
    }

    private Optional<String> claimNext(Set<String> aside) {
        return inbox.claimNext(currentUser.actor().id(), currentUser.groups(), aside);
    }

    /** Like the list's claim, but the reader stays with the task. */
    @PostMapping("/tasks/{id}/take")
    String take(@PathVariable String id, RedirectAttributes elsewhere) {
        try {
            inbox.claim(id, currentUser.actor().id());
        } catch (Refused refused) {
            elsewhere.addFlashAttribute("refused", refused);
        }
        return "redirect:/tasks/" + id;
    }

    @GetMapping("/tasks/{id}/draft")
    @ResponseBody
    Map<String, Object> draft(@PathVariable String id) {
        return drafts.of(id, currentUser.actor().id());
    }

    @PutMapping("/tasks/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String id, @RequestBody Map<String, Object> fields) {
        drafts.keep(id, currentUser.actor().id(), fields);
    }

    /** The documents that the form shows; where it shows none and is about a suit, the packet that went or goes to the court. */
    private List<Paper> papers(WorkItem item) {
        Map<DocumentId, CaseHistory.Version> versions = history.documents(item.caseNo()).stream()
                .collect(Collectors.toMap(version -> version.document().id(), version -> version));
        List<DocumentId> shown = DocumentPages.shownIn(inbox.data(item.taskId()));
        return shown.isEmpty() && ABOUT_A_SUIT.contains(item.process())
                ? packet(item.caseNo(), versions)
                : shown.stream()
                        .map(versions::get)
                        .filter(Objects::nonNull)
                        .map(version -> new Paper(version, before(version, versions), "shown"))
                        .toList();
    }

    private List<Paper> packet(CaseNo caseNo, Map<DocumentId, CaseHistory.Version> versions) {
        return filings.latest(caseNo).stream()
                .flatMap(filing -> filing.documentIds().stream()
                        .map(id -> versions.get(new DocumentId(id)))
                        .filter(Objects::nonNull)
                        .map(version -> new Paper(version, null, filing.approvedBy() == null ? "before" : "decided")))
                .toList();
    }

    /** A signed document replaces the approved one, which reads the same. */
    private static CaseHistory.Version before(
            CaseHistory.Version version, Map<DocumentId, CaseHistory.Version> versions) {
        CaseHistory.Version before = versions.get(version.document().supersedes());
        return before != null && before.number() == version.number() ? before(before, versions) : before;
    }
}
