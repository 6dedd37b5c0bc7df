package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.legalcase.Lenders;
import io.recourse.mailing.BulkLetter;
import io.recourse.mailing.LetterRun;
import io.recourse.mailing.LetterRuns;
import io.recourse.mailing.Selection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letter runs, newest first, and the place to start one: its cases are counted before it starts. */
@Controller
@Needs(Right.MAIL_LETTERS)
class LetterRunsPage {

    private static final int PAGE = 50;
    private static final List<String> PRODUCTS =
            List.of("CASH_LOAN", "MICRO_CREDIT", "CREDIT_CARD", "INSTALMENT_PURCHASE");

    /** A selection as it is chosen; blank for what is not. */
    record Choice(String letter, String lender, String stage, String product, Integer leastDaysOverdue) {

        boolean isComplete() {
            return letter != null && lender != null && stage != null;
        }

        Selection selection() {
            return new Selection(
                    letter,
                    new LenderCode(lender),
                    stage,
                    product == null || product.isBlank() ? null : product,
                    leastDaysOverdue == null ? 0 : Math.max(0, leastDaysOverdue));
        }
    }

    private final LetterRuns runs;
    private final Lenders lenders;
    private final CurrentUser currentUser;

    LetterRunsPage(LetterRuns runs, Lenders lenders, CurrentUser currentUser) {
        this.runs = runs;
        this.lenders = lenders;
        this.currentUser = currentUser;
    }

    @GetMapping("/letter-runs")
    @InNavigation(section = Section.WORK, order = 36, label = "letter-runs.title", icon = "envelope-plus")
    String list(@RequestParam(required = false) Long before, Model model) {
        List<LetterRun> found = runs.before(Optional.ofNullable(before).orElse(Long.MAX_VALUE), PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("runs", more ? found.subList(0, PAGE) : found);
        model.addAttribute("next", more ? found.get(PAGE - 1).number() : null);
        model.addAttribute("later", before != null);
        model.addAttribute("names", lenders.names());
        return "mailing/letter-runs";
    }

    @GetMapping("/letter-runs/new")
    String choose(Choice choice, Model model) {
        model.addAttribute("choice", choice);
        model.addAttribute("letters", runs.letters());
        model.addAttribute(
                "stages",
                runs.letters().stream()
                        .map(BulkLetter::stages)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
        model.addAttribute("lenders", lenders.all());
        model.addAttribute("products", PRODUCTS);
        model.addAttribute("matching", choice.isComplete() ? runs.countMatching(choice.selection()) : null);
        return "mailing/new-letter-run";
    }

    @PostMapping("/letter-runs")
    String start(Choice choice, RedirectAttributes next) {
        try {
            return "redirect:/letter-runs/"
                    + runs.start(choice.selection(), currentUser.actor()).id();
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            return "redirect:/letter-runs";
        }
    }
}
