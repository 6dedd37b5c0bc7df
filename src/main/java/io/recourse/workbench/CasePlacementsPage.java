package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.agencyplacement.Agencies;
import io.recourse.agencyplacement.Agency;
import io.recourse.agencyplacement.EndPlacements;
import io.recourse.agencyplacement.HearAgency;
import io.recourse.agencyplacement.Placement;
import io.recourse.agencyplacement.PlacementResult;
import io.recourse.agencyplacement.PlacementStatus;
import io.recourse.agencyplacement.Placements;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.legalcase.LegalCases;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The placements of a case with agencies; what an agency tells on the phone is recorded here, and the case taken back. */
@Controller
@Needs(Right.SEE_CASES)
class CasePlacementsPage {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_REFERENCE = 64;
    private static final String AMOUNT = "[0-9]{1,8}(\\.[0-9]{1,2})?";

    /** What an agency told, as it is typed. */
    record ResultForm(
            PlacementResult result, LocalDate promisedOn, String promisedAmount, String recordingRef, String note) {

        static final ResultForm EMPTY = new ResultForm(PlacementResult.promised, null, "", "", "");

        HearAgency.Told told() {
            return new HearAgency.Told(
                    result,
                    promisedOn,
                    result == PlacementResult.promised ? amount() : null,
                    limited("recordingRef", recordingRef, LONGEST_REFERENCE),
                    limited("note", note, LONGEST_NOTE));
        }

        private Money amount() {
            String typed = promisedAmount == null ? "" : promisedAmount.strip();
            if (typed.isEmpty()) {
                return null;
            }
            if (!typed.matches(AMOUNT)) {
                throw new InvalidFields(List.of(FieldError.of("promisedAmount", "form.not-a-number")));
            }
            return Money.of(typed);
        }

        private static String limited(String field, String text, int longest) {
            if (text != null && text.length() > longest) {
                throw new InvalidFields(List.of(FieldError.of(field, "form.too-long", longest)));
            }
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /**
     * A placement as its reader may see it.
     *
     * @param reason null where the reader may not see it, as are notes
     */
    record Row(
            String agency,
            Placement placement,
            String reason,
            String proposedBy,
            String approvedBy,
            String resultNote,
            String endNote) {}

    private final Placements placements;
    private final Agencies agencies;
    private final HearAgency hearAgency;
    private final EndPlacements endPlacements;
    private final LegalCases cases;
    private final CaseHistory history;
    private final CurrentUser currentUser;

    CasePlacementsPage(
            Placements placements,
            Agencies agencies,
            HearAgency hearAgency,
            EndPlacements endPlacements,
            LegalCases cases,
            CaseHistory history,
            CurrentUser currentUser) {
        this.placements = placements;
        this.agencies = agencies;
        this.hearAgency = hearAgency;
        this.endPlacements = endPlacements;
        this.cases = cases;
        this.history = history;
        this.currentUser = currentUser;
    }

    @GetMapping("/cases/{caseNo}/placements")
    String show(@PathVariable CaseNo caseNo, Locale language, Model model) {
        CaseNo known = cases.get(caseNo).caseNo();
        Placement open = placements.find(known).orElse(null);
        boolean works = currentUser.may(Right.WORK_TASKS);
        model.addAttribute("caseNo", known.value());
        model.addAttribute(
                "placements",
                placements.of(known).stream().map(one -> row(one, language)).toList());
        model.addAttribute("recalls", works && open != null && open.status() != PlacementStatus.PROPOSED);
        model.addAttribute(
                "tells",
                works && open != null && open.status() == PlacementStatus.HANDED_OVER && open.result() == null);
        model.addAttribute("results", PlacementResult.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ResultForm.EMPTY);
        }
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "cases/placements";
    }

    @PostMapping("/cases/{caseNo}/placements/result")
    @Needs(Right.WORK_TASKS)
    String tell(
            @PathVariable CaseNo caseNo,
            @ModelAttribute("form") ResultForm form,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            hearAgency.result(caseNo, form.told(), currentUser.actor());
        } catch (InvalidFields invalid) {
            model.addAttribute("errors", invalid.byField());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(caseNo, language, model);
        }
        return done(caseNo, "case-placements.told", next);
    }

    /** @throws io.recourse.common.Refused as {@link EndPlacements#recall} has it */
    @PostMapping("/cases/{caseNo}/placements/recall")
    @Needs(Right.WORK_TASKS)
    String recall(
            @PathVariable CaseNo caseNo,
            @RequestParam String why,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (why.isBlank() || why.length() > LONGEST_NOTE) {
            FieldError fault = why.isBlank()
                    ? FieldError.of("why", "form.constraint.NotBlank")
                    : FieldError.of("why", "form.too-long", LONGEST_NOTE);
            model.addAttribute("errors", Map.of("why", fault));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(caseNo, language, model);
        }
        endPlacements.recall(caseNo, why.strip(), currentUser.actor());
        return done(caseNo, "case-placements.recalled", next);
    }

    private static String done(CaseNo caseNo, String flash, RedirectAttributes next) {
        next.addFlashAttribute("flash", flash);
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}/placements";
    }

    private Row row(Placement placement, Locale language) {
        boolean open = currentUser.may(Right.SEE_PERSONAL_DATA);
        return new Row(
                agencies.find(placement.agencyCode()).map(Agency::name).orElse(placement.agencyCode()),
                placement,
                open ? placement.reason() : null,
                history.name(placement.proposedBy().id(), language),
                placement.approvedBy() == null
                        ? null
                        : history.name(placement.approvedBy().id(), language),
                open ? placement.resultNote() : null,
                open ? placement.endNote() : null);
    }
}
