package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does on the page of a case. */
@Controller
class SteeringPage {

    private final Escalation escalation;
    private final LegalCases cases;
    private final Timeline timeline;
    private final CurrentUser currentUser;

    SteeringPage(Escalation escalation, LegalCases cases, Timeline timeline, CurrentUser currentUser) {
        this.escalation = escalation;
        this.cases = cases;
        this.timeline = timeline;
        this.currentUser = currentUser;
    }

    @PostMapping("/cases/{caseNo}/events")
    @Needs(Right.STEER_CASES)
    String report(@PathVariable CaseNo caseNo, Steering steering, RedirectAttributes next) {
        try {
            steering.check();
            escalation.report(caseNo, steering.event(), steering.ground(), steering.note(), currentUser.actor());
            next.addFlashAttribute("flash", "steering.reported." + steering.event());
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return toCase(caseNo, next);
    }

    /** Shows ID numbers, phone numbers and addresses once; the timeline keeps who asked. */
    @PostMapping("/cases/{caseNo}/persons")
    @Needs(Right.SEE_PERSONAL_DATA)
    String reveal(@PathVariable CaseNo caseNo, RedirectAttributes next) {
        cases.get(caseNo);
        timeline.record(caseNo, "persons-revealed", currentUser.actor(), Map.of());
        next.addFlashAttribute("revealed", true);
        return toCase(caseNo, next) + "#persons";
    }

    private static String toCase(CaseNo caseNo, RedirectAttributes next) {
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}";
    }
}
