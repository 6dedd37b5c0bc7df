package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.legalcase.Parties;
import io.recourse.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tasks that are completed together: the one form, who may not and why, the sample to open, and what came of each. */
@Controller
@Needs(Right.WORK_TASKS)
class TaskBatchPage {

    private static final int PAGE = 100;
    private static final int LATEST = 50;

    /** A task as the reader may see it. */
    record Row(TaskBatchRow entry, String debtor, String reason) {}

    private final TaskBatches batches;
    private final Parties parties;
    private final PersonalData personalData;
    private final CurrentUser currentUser;
    private final Texts texts;

    TaskBatchPage(
            TaskBatches batches, Parties parties, PersonalData personalData, CurrentUser currentUser, Texts texts) {
        this.batches = batches;
        this.parties = parties;
        this.personalData = personalData;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @GetMapping("/task-batches")
    String list(Model model) {
        model.addAttribute("batches", batches.of(reader(), LATEST));
        return "tasks/batches";
    }

    /** The page; to its own script, which asks while the batch moves, the part that changes. */
    @GetMapping("/task-batches/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "false") boolean anew,
            @RequestHeader(name = "HX-Request", required = false) String script,
            Locale language,
            Model model) {
        TaskBatch batch = batches.get(id, reader());
        List<TaskBatchRow> found = batches.rows(id, after, PAGE + 1, reader());
        boolean more = found.size() > PAGE;
        model.addAttribute("batch", batch);
        model.addAttribute("name", texts.of(batch.process() + "." + batch.key(), language));
        model.addAttribute("sample", batches.sample(id, reader()));
        model.addAttribute("rows", rows(more ? found.subList(0, PAGE) : found, language));
        model.addAttribute("after", after);
        model.addAttribute("next", more ? found.get(PAGE - 1).seq() : null);
        model.addAttribute("masked", !personalData.isVisible());
        boolean asks = batch.status() == TaskBatch.Status.OPEN || (anew && batch.status() == TaskBatch.Status.CHECKED);
        model.addAttribute("formOf", asks ? batches.firstOpen(id, reader()).orElse(null) : null);
        model.addAttribute("asks", asks);
        return script == null ? "tasks/batch" : "tasks/batch :: state";
    }

    @PostMapping("/task-batches/{id}/answers")
    @ResponseBody
    Map<String, String> answer(@PathVariable UUID id, @RequestBody Map<String, Object> answers) {
        batches.answer(id, answers, reader());
        return Map.of("page", "/task-batches/" + id);
    }

    @PostMapping("/task-batches/{id}/complete")
    String complete(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, () -> batches.complete(id, reader()), next);
    }

    @PostMapping("/task-batches/{id}/drop")
    String drop(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, () -> batches.drop(id, reader()), next);
    }

    /** Leads to one of the tasks; that it was opened counts for the sample. */
    @GetMapping("/task-batches/{id}/tasks/{seq}")
    String open(@PathVariable UUID id, @PathVariable int seq) {
        return "redirect:/tasks/" + batches.open(id, seq, reader()) + "?batch=" + id;
    }

    private static String change(UUID id, Runnable change, RedirectAttributes next) {
        try {
            change.run();
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/task-batches/" + id;
    }

    private Actor reader() {
        return currentUser.actor();
    }

    private List<Row> rows(List<TaskBatchRow> entries, Locale language) {
        Map<CaseNo, String> names =
                parties.debtorNames(entries.stream().map(TaskBatchRow::caseNo).toList());
        return entries.stream()
                .map(entry -> new Row(
                        entry,
                        personalData.name(names.get(entry.caseNo())),
                        entry.code() == null
                                ? null
                                : texts.of(
                                        entry.code(),
                                        language,
                                        entry.arguments().toArray())))
                .toList();
    }
}
