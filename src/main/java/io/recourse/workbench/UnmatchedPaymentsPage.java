package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.ContractNo;
import io.recourse.common.Refused;
import io.recourse.intake.BankReceipts;
import io.recourse.intake.Candidate;
import io.recourse.intake.MatchCandidates;
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

/**
 * Payments whose contract is not certain, oldest first, each with the contracts that it may be for; and payments that the
 * bank gave back without saying which. A person decides, on this page.
 */
@Controller
@Needs(Right.IMPORT_FILES)
class UnmatchedPaymentsPage {

    private static final int PAGE = 50;
    private static final int MOST_RETURNS = 20;
    private static final int MOST_CANDIDATES = 3;

    /** @param candidates the likeliest, the debtors' names as the reader may see them */
    record Waiting(UnmatchedPayment payment, String payer, String clue, List<Candidate> candidates) {}

    private final UnmatchedPayments unmatched;
    private final MatchCandidates candidates;
    private final MatchPayment matchPayment;
    private final BankReceipts receipts;
    private final PersonalData personalData;
    private final CurrentUser currentUser;

    UnmatchedPaymentsPage(
            UnmatchedPayments unmatched,
            MatchCandidates candidates,
            MatchPayment matchPayment,
            BankReceipts receipts,
            PersonalData personalData,
            CurrentUser currentUser) {
        this.unmatched = unmatched;
        this.candidates = candidates;
        this.matchPayment = matchPayment;
        this.receipts = receipts;
        this.personalData = personalData;
        this.currentUser = currentUser;
    }

    @GetMapping("/unmatched-payments")
    @InNavigation(section = Section.WORK, order = 35, label = "unmatched-payments.title", icon = "question-square")
    String list(@RequestParam(defaultValue = "0") long after, Model model) {
        List<UnmatchedPayment> found = unmatched.waiting(after, PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute(
                "waiting",
                (more ? found.subList(0, PAGE) : found).stream().map(this::row).toList());
        model.addAttribute("returns", receipts.waiting(0, MOST_RETURNS));
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

    @PostMapping("/unmatched-payments/returns")
    String takeBack(@RequestParam String returnRef, @RequestParam String paymentRef, RedirectAttributes next) {
        try {
            receipts.settle(returnRef, paymentRef, currentUser.actor());
            next.addFlashAttribute("flash", "unmatched-payments.taken-back");
            next.addFlashAttribute("flashArguments", new Object[] {paymentRef});
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/unmatched-payments";
    }

    private Waiting row(UnmatchedPayment payment) {
        return new Waiting(
                payment,
                personalData.name(payment.payer()),
                personalData.isVisible() ? payment.clue() : "",
                candidates.of(payment).stream()
                        .limit(MOST_CANDIDATES)
                        .map(found -> found.named(personalData.name(found.debtorName())))
                        .toList());
    }
}
