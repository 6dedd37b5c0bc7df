package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.courtfiling.CourtFiling;
import io.recourse.courtfiling.FilingBatch;
import io.recourse.courtfiling.FilingBatchCase;
import io.recourse.courtfiling.FilingBatches;
import io.recourse.courtfiling.PacketConsistency;
import io.recourse.documents.bundle.Bundle;
import io.recourse.documents.bundle.Bundles;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Parties;
import io.recourse.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One batch of filings: how far it is, what became of each case, which packets to open, and the step that is next. */
@Controller
@Needs(Right.WORK_TASKS)
class FilingBatchPage {

    private static final int PAGE = 100;

    /** A case as the reader may see it. */
    record Row(FilingBatchCase entry, String debtor, String reason) {}

    private final FilingBatches batches;
    private final PacketConsistency consistency;
    private final Bundles bundles;
    private final DocumentPages pages;
    private final Parties parties;
    private final Lenders lenders;
    private final PersonalData personalData;
    private final CurrentUser currentUser;
    private final Texts texts;

    FilingBatchPage(
            FilingBatches batches,
            PacketConsistency consistency,
            Bundles bundles,
            DocumentPages pages,
            Parties parties,
            Lenders lenders,
            PersonalData personalData,
            CurrentUser currentUser,
            Texts texts) {
        this.batches = batches;
        this.consistency = consistency;
        this.bundles = bundles;
        this.pages = pages;
        this.parties = parties;
        this.lenders = lenders;
        this.personalData = personalData;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** The page; to its own script, which asks while the batch moves, the part that changes. */
    @GetMapping("/filing-batches/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestHeader(name = "HX-Request", required = false) String script,
            Locale language,
            Model model) {
        List<FilingBatchCase> found = batches.cases(id, after, PAGE + 1, currentUser.actor());
        boolean more = found.size() > PAGE;
        FilingBatch batch = batches.get(id);
        model.addAttribute("batch", batch);
        model.addAttribute("kept", keptFromCourt(batch));
        model.addAttribute("sample", batches.sample(id, currentUser.actor()));
        model.addAttribute("rows", rows(more ? found.subList(0, PAGE) : found, language));
        model.addAttribute("after", after);
        model.addAttribute("next", more ? found.get(PAGE - 1).seq() : null);
        model.addAttribute("masked", !personalData.isVisible());
        model.addAttribute("names", lenders.names());
        return script == null ? "filings/batch" : "filings/batch :: state";
    }

    private Map<CaseNo, Refused> keptFromCourt(FilingBatch batch) {
        return batch.status() == FilingBatch.Status.APPROVED ? batches.keptFromCourt(batch.id()) : Map.of();
    }

    /** One packet, page by page; that it was opened counts for the sample. */
    @GetMapping("/filing-batches/{id}/cases/{caseNo}")
    @Needs(Right.SEE_PERSONAL_DATA)
    String open(@PathVariable UUID id, @PathVariable CaseNo caseNo, Model model) {
        FilingBatch batch = batches.get(id);
        batches.opened(id, caseNo, currentUser.actor());
        CourtFiling filing = batches.filing(id, caseNo);
        Map<String, Object> pictures = pages.of(filing.documentIds().toArray(UUID[]::new));
        model.addAttribute("batch", batch);
        model.addAttribute("filing", filing);
        model.addAttribute("faults", batch.isOver() ? List.of() : consistency.faults(filing));
        model.addAttribute("kept", keptFromCourt(batch).get(caseNo));
        model.addAttribute(
                "bundle",
                Optional.ofNullable(filing.bundleId())
                        .map(bundles::get)
                        .filter(Bundle::isDone)
                        .orElse(null));
        model.addAttribute(
                "pages",
                IntStream.rangeClosed(1, (int) pictures.get("documentPages"))
                        .mapToObj(page -> pictures.get("documentPage" + page))
                        .toList());
        return "filings/packet";
    }

    @PostMapping("/filing-batches/{id}/hand-over")
    String handOver(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, Role.LAWYER, () -> batches.handOver(id, currentUser.actor()), next);
    }

    @PostMapping("/filing-batches/{id}/approve")
    String approve(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, Role.TEAM_LEAD, () -> batches.approve(id, currentUser.actor()), next);
    }

    @PostMapping("/filing-batches/{id}/dissolve")
    String dissolve(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, null, () -> batches.dissolve(id), next);
    }

    @PostMapping("/filing-batches/{id}/cases/{caseNo}/take-out")
    String takeOut(@PathVariable UUID id, @PathVariable CaseNo caseNo, RedirectAttributes next) {
        return change(id, null, () -> batches.takeOut(id, caseNo), next);
    }

    /** @param role who does it with a single case; null for whoever works on tasks */
    private String change(UUID id, Role role, Runnable change, RedirectAttributes next) {
        try {
            boolean mine =
                    role == null ? currentUser.is(Role.LAWYER) || currentUser.is(Role.TEAM_LEAD) : currentUser.is(role);
            if (!mine) {
                throw new Refused("task.not-for-you", (role == null ? Role.LAWYER : role).id());
            }
            change.run();
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/filing-batches/" + id;
    }

    private List<Row> rows(List<FilingBatchCase> entries, Locale language) {
        Map<CaseNo, String> names = parties.debtorNames(
                entries.stream().map(FilingBatchCase::caseNo).toList());
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
