package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.escalation.HoldEvidence;
import io.recourse.legalcase.HardshipGround;
import io.recourse.legalcase.Holds;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what was handed in, or said later, of the hardship or dispute that holds a case. */
@Controller
class HoldPage {

    private final Holds holds;
    private final HoldEvidence evidence;
    private final CurrentUser currentUser;

    HoldPage(Holds holds, HoldEvidence evidence, CurrentUser currentUser) {
        this.holds = holds;
        this.evidence = evidence;
        this.currentUser = currentUser;
    }

    @PostMapping("/cases/{caseNo}/hold/ground")
    @Needs(Right.STEER_CASES)
    String stateGround(@PathVariable CaseNo caseNo, @RequestParam HardshipGround ground, RedirectAttributes next) {
        try {
            holds.stateGround(caseNo, ground, currentUser.actor());
            next.addFlashAttribute("flash", "hold.ground-stated");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return toCase(caseNo, next);
    }

    @PostMapping("/cases/{caseNo}/hold/documents")
    @Needs(Right.ADD_EVIDENCE)
    String receive(@PathVariable CaseNo caseNo, @RequestParam MultipartFile file, RedirectAttributes next)
            throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            Holds.Hold hold = holds.current(caseNo).orElseThrow(() -> new Refused("case.not-on-hold", caseNo));
            evidence.receive(caseNo, hold.reason(), file.getOriginalFilename(), bytes, currentUser.actor());
            next.addFlashAttribute("flash", "hold.document-received");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return toCase(caseNo, next);
    }

    private static String toCase(CaseNo caseNo, RedirectAttributes next) {
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}";
    }
}
