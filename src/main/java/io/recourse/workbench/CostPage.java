package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.courtproceedings.FeeRefund;
import io.recourse.ledger.Cost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records costs of a suit that no task asks for: a public notice, an execution, what the court gave back. */
@Controller
class CostPage {

    private final FeeRefund feeRefund;
    private final CurrentUser currentUser;

    CostPage(FeeRefund feeRefund, CurrentUser currentUser) {
        this.feeRefund = feeRefund;
        this.currentUser = currentUser;
    }

    /** @param entry made with the page, so that a form that is sent twice counts once */
    @PostMapping("/cases/{caseNo}/costs")
    @Needs(Right.WORK_TASKS)
    String record(
            @PathVariable CaseNo caseNo,
            @RequestParam UUID entry,
            @RequestParam Cost.Kind kind,
            @RequestParam Cost.Move move,
            @RequestParam LocalDate on,
            @RequestParam BigDecimal amount,
            RedirectAttributes next) {
        try {
            feeRefund.recordedByHand(caseNo, "page/" + entry, kind, move, on, new Money(amount), currentUser.actor());
            next.addFlashAttribute("flash", "costs.done");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}#court";
    }
}
