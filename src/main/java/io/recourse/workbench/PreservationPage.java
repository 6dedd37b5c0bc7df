package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.courtfiling.PreservationEnds;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that a court renewed a preservation. */
@Controller
class PreservationPage {

    private final PreservationEnds ends;
    private final CurrentUser currentUser;

    PreservationPage(PreservationEnds ends, CurrentUser currentUser) {
        this.ends = ends;
        this.currentUser = currentUser;
    }

    @PostMapping("/cases/{caseNo}/preservation-renewals")
    @Needs(Right.WORK_TASKS)
    String renew(@PathVariable CaseNo caseNo, @RequestParam LocalDate until, RedirectAttributes next) {
        try {
            ends.renewed(caseNo, until, currentUser.actor());
            next.addFlashAttribute("flash", "costs.done");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}#court";
    }
}
