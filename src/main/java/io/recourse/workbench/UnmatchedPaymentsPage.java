package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.ContractNo;
import io.recourse.common.Refused;
import io.recourse.intake.MatchPayment;
import io.recourse.intake.UnmatchedPayment;
import io.recourse.intake.UnmatchedPayments;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payments whose contract nobody knows, oldest first; a person says which it is. */
@Controller
@Needs(Right.IMPORT_FILES)
class UnmatchedPaymentsPage {

    private static final int PAGE = 50;

    private final UnmatchedPayments unmatched;
    private final MatchPayment matchPayment;
    private final CurrentUser currentUser;

    UnmatchedPaymentsPage(UnmatchedPayments unmatched, MatchPayment matchPayment, CurrentUser currentUser) {
        this.unmatched = unmatched;
        this.matchPayment = matchPayment;
        this.currentUser = currentUser;
    }

    @GetMapping("/unmatched-payments")
    @InNavigation(section = Section.WORK, order = 35, label = "unmatched-payments.title", icon = "question-square")
    String list(@RequestParam(defaultValue = "0") long after, Model model) {
        List<UnmatchedPayment> found = unmatched.waiting(after, PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("waiting", more ? found.subList(0, PAGE) : found);
        model.addAttribute("after", after);
        model.addAttribute("next", more ? found.get(PAGE - 1).number() : null);
        return "intake/unmatched-payments";
    }

    /** A reference may hold any sign, and stands in the body for that. */
    @PostMapping("/unmatched-payments")
    String match(
            @RequestParam String paymentRef,
            @RequestParam String contractNo,
            @RequestParam(defaultValue = "0") long after,
            RedirectAttributes next) {
        try {
            matchPayment.match(paymentRef, new ContractNo(contractNo.strip()), currentUser.actor());
            next.addFlashAttribute("flash", "unmatched-payments.matched");
            next.addFlashAttribute("flashArguments", new Object[] {paymentRef, contractNo.strip()});
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            next.addFlashAttribute("triedRef", paymentRef);
            next.addFlashAttribute("triedNo", contractNo.strip());
        }
        next.addAttribute("after", after);
        return "redirect:/unmatched-payments";
    }
}
