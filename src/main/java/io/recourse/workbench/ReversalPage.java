package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Reversal;
import io.recourse.ledger.Reversals;
import io.recourse.legalcase.LegalCases;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a payment of a case back: it was charged back, or belonged to another contract. */
@Controller
class ReversalPage {

    private final Reversals reversals;
    private final Ledger ledger;
    private final LegalCases cases;
    private final CurrentUser currentUser;

    ReversalPage(Reversals reversals, Ledger ledger, LegalCases cases, CurrentUser currentUser) {
        this.reversals = reversals;
        this.ledger = ledger;
        this.cases = cases;
        this.currentUser = currentUser;
    }

    @PostMapping("/cases/{caseNo}/reversals")
    @Needs(Right.IMPORT_FILES)
    String reverse(
            @PathVariable CaseNo caseNo,
            @RequestParam String paymentRef,
            @RequestParam LocalDate on,
            @RequestParam Reversal.Reason reason,
            @RequestParam String reversalRef,
            RedirectAttributes next) {
        try {
            boolean own = ledger.payments(cases.get(caseNo).contractNo()).stream()
                    .anyMatch(payment -> payment.paymentRef().equals(paymentRef));
            if (!own) {
                throw new Refused("payment.unknown", paymentRef);
            }
            reversals.reverse(new Reversal(paymentRef, on, reversalRef.strip(), reason), currentUser.actor());
            next.addFlashAttribute("flash", "reversal.done");
            next.addFlashAttribute("flashArguments", new Object[] {paymentRef});
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}#owed";
    }
}
