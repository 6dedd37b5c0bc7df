package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.agencyplacement.AgencyFees;
import io.recourse.agencyplacement.AgencyPerformance;
import io.recourse.agencyplacement.FeeTerms;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agency brought and costs, each figure with its formula, and the terms by which it is paid. */
@Controller
@Needs(Right.PLACE_CASES)
class AgencyFiguresPage {

    private static final int DAYS = 90;

    /** The fields of fee terms as they are typed. */
    record TermsForm(
            LocalDate validFrom,
            BigDecimal caseMonth,
            BigDecimal serviceLevel,
            Integer serviceDays,
            BigDecimal recoveryShare,
            String source) {

        FeeTerms terms() {
            return new FeeTerms(
                    validFrom,
                    money(caseMonth),
                    money(serviceLevel),
                    serviceDays == null ? 0 : serviceDays,
                    recoveryShare == null ? BigDecimal.ZERO : recoveryShare,
                    source);
        }

        private static Money money(BigDecimal typed) {
            return typed == null ? Money.ZERO : new Money(typed);
        }
    }

    private final AgencyPerformance performance;
    private final AgencyFees fees;
    private final AgencyFrame frame;
    private final CurrentUser currentUser;
    private final Clock clock;

    AgencyFiguresPage(
            AgencyPerformance performance, AgencyFees fees, AgencyFrame frame, CurrentUser currentUser, Clock clock) {
        this.performance = performance;
        this.fees = fees;
        this.frame = frame;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/placements/{code}/figures")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to,
            Model model) {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        return page(code, from == null ? last.minusDays(DAYS - 1L) : from, last, model);
    }

    /** Fee terms are part of the agency's contract, like the white list. */
    @PostMapping("/placements/{code}/fee-terms")
    @Needs(Right.MANAGE_LENDERS)
    String set(
            @PathVariable String code,
            @ModelAttribute("form") TermsForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            fees.set(code, form.terms(), currentUser.actor());
        } catch (InvalidFields invalid) {
            model.addAttribute("errors", invalid.byField());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            LocalDate today = LocalDate.now(clock);
            return page(code, today.minusDays(DAYS - 1L), today, model);
        }
        next.addFlashAttribute("flash", "fee.saved");
        return "redirect:/placements/" + code + "/figures";
    }

    private String page(String code, LocalDate from, LocalDate to, Model model) {
        frame.fill(code, "figures", model);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("figures", performance.of(code, from, to));
        model.addAttribute("terms", fees.terms(code));
        model.addAttribute("maySetTerms", currentUser.may(Right.MANAGE_LENDERS));
        return "agencies/figures";
    }
}
