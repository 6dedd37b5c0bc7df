package io.recourse.workbench;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Parties;
import io.recourse.mailing.LetterResult;
import io.recourse.mailing.LetterRun;
import io.recourse.mailing.LetterRuns;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One letter run: how far it is, what became of each case, and the brake. */
@Controller
@Needs(Right.MAIL_LETTERS)
class LetterRunPage {

    private static final int PAGE = 100;

    /** A result as the reader may see it. */
    record Row(LetterResult result, String debtor, String reason) {}

    private final LetterRuns runs;
    private final Parties parties;
    private final Lenders lenders;
    private final PersonalData personalData;
    private final Texts texts;

    LetterRunPage(LetterRuns runs, Parties parties, Lenders lenders, PersonalData personalData, Texts texts) {
        this.runs = runs;
        this.parties = parties;
        this.lenders = lenders;
        this.personalData = personalData;
        this.texts = texts;
    }

    /** The page; to its own script, which asks while letters are written, the part that changes. */
    @GetMapping("/letter-runs/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) LetterResult.Status status,
            @RequestParam(defaultValue = "0") int after,
            @RequestHeader(name = "HX-Request", required = false) String script,
            Locale language,
            Model model) {
        LetterRun run = runs.get(id);
        List<LetterResult> found = runs.results(id, status, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("run", run);
        model.addAttribute("rows", rows(more ? found.subList(0, PAGE) : found, language));
        model.addAttribute("status", status);
        model.addAttribute("statuses", LetterResult.Status.values());
        model.addAttribute("after", after);
        model.addAttribute("next", more ? found.get(PAGE - 1).seq() : null);
        model.addAttribute("masked", !personalData.isVisible());
        model.addAttribute("names", lenders.names());
        return script == null ? "mailing/letter-run" : "mailing/letter-run :: state";
    }

    @PostMapping("/letter-runs/{id}/pause")
    String pause(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, () -> runs.pause(id), next);
    }

    @PostMapping("/letter-runs/{id}/resume")
    String resume(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, () -> runs.resume(id), next);
    }

    @PostMapping("/letter-runs/{id}/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, () -> runs.cancel(id), next);
    }

    @PostMapping("/letter-runs/{id}/ask-again")
    String askAgain(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, () -> runs.askAgain(id), next);
    }

    private static String change(UUID id, Runnable change, RedirectAttributes next) {
        try {
            change.run();
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/letter-runs/" + id;
    }

    private List<Row> rows(List<LetterResult> results, Locale language) {
        Map<CaseNo, String> names =
                parties.debtorNames(results.stream().map(LetterResult::caseNo).toList());
        return results.stream()
                .map(result -> new Row(
                        result,
                        personalData.name(names.get(result.caseNo())),
                        result.code() == null
                                ? null
                                : texts.of(
                                        result.code(),
                                        language,
                                        result.arguments().toArray())))
                .toList();
    }
}
