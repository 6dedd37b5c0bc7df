package io.recourse.debtorpage;

import io.recourse.access.Debtor;
import io.recourse.access.OpenDoor;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.Documents;
import io.recourse.instalment.Consent;
import io.recourse.instalment.DebtorsPlan;
import io.recourse.instalment.SignPlan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the debtor reads the agreement that was approved, confirms its costs and signs it. */
@Controller
@OpenDoor
class AgreementPage {

    /**
     * What the debtor agrees to.
     *
     * @param costsHash the hash of the cost table that he had before him
     * @param agreementHash the same of the declaration that names the agreement
     */
    record Agreed(boolean costs, boolean agreement, String costsHash, String agreementHash) {}

    private final SignPlan signPlan;
    private final DebtorsPlan debtorsPlan;
    private final Documents documents;
    private final CaseViews views;
    private final Clock clock;

    AgreementPage(SignPlan signPlan, DebtorsPlan debtorsPlan, Documents documents, CaseViews views, Clock clock) {
        this.signPlan = signPlan;
        this.debtorsPlan = debtorsPlan;
        this.documents = documents;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/p/agreement")
    String show(@AuthenticationPrincipal Debtor debtor, Model model) {
        CaseView view = views.of(debtor.caseNo());
        return view.isPlanToSign() && !view.isHeld() ? page(debtor.caseNo(), view, model) : "redirect:/p/debt";
    }

    @PostMapping("/p/agreement")
    String sign(
            @AuthenticationPrincipal Debtor debtor,
            @ModelAttribute("agreed") Agreed agreed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CaseView view = views.of(debtor.caseNo());
        if (!view.isPlanToSign() || view.isHeld()) {
            return "redirect:/p/debt";
        }
        try {
            check(agreed);
            debtorsPlan.sign(
                    debtor.caseNo(),
                    given(agreed.costsHash(), request),
                    given(agreed.agreementHash(), request),
                    Actor.DEBTOR);
            return "redirect:/p/debt?done=" + Done.SIGNED;
        } catch (InvalidFields invalid) {
            model.addAttribute("errors", invalid.byField());
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(debtor.caseNo(), view, model);
    }

    private static void check(Agreed agreed) {
        List<FieldError> errors = new ArrayList<>();
        if (!agreed.costs()) {
            errors.add(FieldError.of("costs", "plan.cost-table-unconfirmed"));
        }
        if (!agreed.agreement()) {
            errors.add(FieldError.of("agreement", "debtor-page.agreement.unread"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** The address of the network stands beside the text, its hash and the time, as proof of who signed from where. */
    private SignPlan.Given given(String hash, HttpServletRequest request) {
        return new SignPlan.Given(
                Consent.Means.DEBTOR_PAGE, LocalDate.now(clock), hash, "IP " + request.getRemoteAddr());
    }

    private String page(CaseNo caseNo, CaseView view, Model model) {
        SignPlan.Offer offer = signPlan.offer(caseNo);
        model.addAttribute("view", view);
        model.addAttribute("offer", offer);
        model.addAttribute("pages", documents.get(offer.agreement()).pages());
        model.addAttribute("schedule", view.plan().terms().schedule(LocalDate.now(clock)));
        return "debtor-page/agreement";
    }
}
