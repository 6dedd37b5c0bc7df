package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.legalcase.LenderMandates;
import io.recourse.legalcase.Lenders;
import io.recourse.legalcase.Measure;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each lender entrusts beyond letters and calls, since when and by which contract. */
@Controller
@Needs(Right.MANAGE_LENDERS)
class MandatesPage {

    /** The fields of a mandate as they are typed. */
    record MandateForm(String lender, Measure measure, LocalDate validFrom, String source) {}

    private final LenderMandates mandates;
    private final Lenders lenders;
    private final CurrentUser currentUser;
    private final Clock clock;

    MandatesPage(LenderMandates mandates, Lenders lenders, CurrentUser currentUser, Clock clock) {
        this.mandates = mandates;
        this.lenders = lenders;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/mandates")
    @InNavigation(section = Section.ADMINISTRATION, order = 22, label = "mandates.title", icon = "file-earmark-check")
    String show(Model model) {
        model.addAttribute("mandates", mandates.all());
        model.addAttribute("names", lenders.names());
        model.addAttribute("measures", Measure.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new MandateForm("", Measure.FIELD_VISIT, LocalDate.now(clock), ""));
        }
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "lenders/mandates";
    }

    @PostMapping("/mandates")
    String give(
            @ModelAttribute("form") MandateForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            LenderCode lender = lenders.get(new LenderCode(form.lender())).code();
            mandates.give(lender, form.measure(), form.validFrom(), form.source(), currentUser.actor());
        } catch (InvalidFields invalid) {
            model.addAttribute("errors", invalid.byField());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(model);
        }
        next.addFlashAttribute("flash", "mandates.given");
        return "redirect:/mandates";
    }

    @PostMapping("/mandates/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes next) {
        mandates.end(id, currentUser.actor());
        next.addFlashAttribute("flash", "mandates.ended");
        return "redirect:/mandates";
    }
}
