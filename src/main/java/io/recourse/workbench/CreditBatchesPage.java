package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.creditreporting.BureauBatch;
import io.recourse.creditreporting.BureauBatches;
import io.recourse.creditreporting.MakeBatch;
import io.recourse.creditreporting.WaitingChanges;
import io.recourse.legalcase.Lenders;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files for credit bureaux, newest first, and the place to have a lender's month made. */
@Controller
@Needs(Right.SEND_TO_BUREAU)
class CreditBatchesPage {

    private static final int PAGE = 30;

    private final BureauBatches batches;
    private final MakeBatch makeBatch;
    private final WaitingChanges waiting;
    private final Lenders lenders;
    private final CurrentUser currentUser;

    CreditBatchesPage(
            BureauBatches batches,
            MakeBatch makeBatch,
            WaitingChanges waiting,
            Lenders lenders,
            CurrentUser currentUser) {
        this.batches = batches;
        this.makeBatch = makeBatch;
        this.waiting = waiting;
        this.lenders = lenders;
        this.currentUser = currentUser;
    }

    @GetMapping("/credit-batches")
    @InNavigation(section = Section.WORK, order = 42, label = "credit-batches.title", icon = "bank2")
    String list(@RequestParam(required = false) Long before, Model model) {
        List<BureauBatch> found = batches.before(Optional.ofNullable(before).orElse(Long.MAX_VALUE), PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("batches", more ? found.subList(0, PAGE) : found);
        model.addAttribute("next", more ? found.get(PAGE - 1).number() : null);
        model.addAttribute("later", before != null);
        model.addAttribute("waiting", waiting.now());
        model.addAttribute("lenders", lenders.all());
        model.addAttribute("names", lenders.names());
        model.addAttribute("formats", makeBatch.formats());
        model.addAttribute("lastMonth", makeBatch.lastMonth());
        return "credit/batches";
    }

    @PostMapping("/credit-batches")
    String make(
            @RequestParam LenderCode lender,
            @RequestParam String month,
            @RequestParam String format,
            RedirectAttributes next) {
        try {
            return "redirect:/credit-batches/"
                    + makeBatch
                            .of(lender, month(month), format, currentUser.actor())
                            .id();
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            return "redirect:/credit-batches";
        }
    }

    /** What was corrected goes at once, without waiting for the month's end. */
    @PostMapping("/credit-batches/corrections")
    String makeCorrections(@RequestParam LenderCode lender, @RequestParam String format, RedirectAttributes next) {
        try {
            return "redirect:/credit-batches/"
                    + makeBatch.corrections(lender, format, currentUser.actor()).id();
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            return "redirect:/credit-batches";
        }
    }

    /** Some browsers have no field for a month: it is typed there. */
    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new Refused("batch.month-malformed", typed);
        }
    }
}
