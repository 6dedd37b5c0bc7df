package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.agencyplacement.Agencies;
import io.recourse.agencyplacement.Agency;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The white list of agencies: a list, and beside it the one that is admitted or changed. */
@Controller
@Needs(Right.MANAGE_LENDERS)
class AgenciesPage {

    /** The fields of an agency as they are typed; scope is separated by blanks or commas. */
    record AgencyForm(
            String code,
            String name,
            String creditCode,
            LocalDate admittedOn,
            String disclosedAt,
            LocalDate contractFrom,
            LocalDate contractUntil,
            LocalDate inspectedOn,
            LocalDate evaluatedOn,
            String feeTerms,
            String scope) {

        static final AgencyForm EMPTY = new AgencyForm("", "", "", null, "", null, null, null, null, "", "");

        static AgencyForm of(Agency agency) {
            return new AgencyForm(
                    agency.code(),
                    agency.name(),
                    agency.creditCode(),
                    agency.admittedOn(),
                    agency.disclosedAt(),
                    agency.contractFrom(),
                    agency.contractUntil(),
                    agency.inspectedOn(),
                    agency.evaluatedOn(),
                    agency.feeTerms(),
                    String.join(" ", agency.scope()));
        }

        Agency agency() {
            List<String> entries = scope == null
                    ? List.of()
                    : Arrays.stream(scope.strip().split("[\\s,，]+"))
                            .filter(entry -> !entry.isEmpty())
                            .toList();
            return new Agency(
                    code,
                    name,
                    creditCode,
                    admittedOn,
                    disclosedAt,
                    contractFrom,
                    contractUntil,
                    inspectedOn,
                    evaluatedOn,
                    feeTerms,
                    entries,
                    null);
        }
    }

    /** An agency and what suspends it today. */
    record Row(Agency agency, List<Agency.Obstacle> obstacles) {}

    private final Agencies agencies;
    private final CurrentUser currentUser;
    private final Clock clock;

    AgenciesPage(Agencies agencies, CurrentUser currentUser, Clock clock) {
        this.agencies = agencies;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/agencies")
    @InNavigation(section = Section.ADMINISTRATION, order = 23, label = "agencies.title", icon = "buildings")
    String list(Model model) {
        return page(model);
    }

    @GetMapping("/agencies/new")
    String startNew(Model model) {
        model.addAttribute("form", AgencyForm.EMPTY);
        return page(model);
    }

    @GetMapping("/agencies/{code}")
    String show(@PathVariable String code, Model model) {
        Agency agency = agencies.find(code).orElseThrow(() -> new Refused("agency.unknown", code));
        model.addAttribute("form", AgencyForm.of(agency));
        model.addAttribute("known", true);
        model.addAttribute("listed", agency.removedOn() == null);
        return page(model);
    }

    @PostMapping("/agencies")
    String save(
            @ModelAttribute("form") AgencyForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            agencies.save(form.agency(), currentUser.actor());
        } catch (InvalidFields invalid) {
            model.addAttribute("errors", invalid.byField());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model);
        }
        next.addFlashAttribute("flash", "agencies.saved");
        return "redirect:/agencies/" + form.code();
    }

    @PostMapping("/agencies/{code}/remove")
    String remove(@PathVariable String code, RedirectAttributes next) {
        agencies.remove(code, currentUser.actor());
        next.addFlashAttribute("flash", "agencies.removed");
        return "redirect:/agencies";
    }

    private String page(Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "agencies",
                agencies.all().stream()
                        .map(agency -> new Row(agency, agencies.obstacles(agency, today)))
                        .toList());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "agencies/agencies";
    }
}
