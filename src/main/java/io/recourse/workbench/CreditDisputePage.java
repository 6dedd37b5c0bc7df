package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.creditreporting.CreditDispute;
import io.recourse.creditreporting.ReceiveDispute;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person records that what was reported of a debtor is disputed. */
@Controller
class CreditDisputePage {

    private final ReceiveDispute receiveDispute;
    private final CurrentUser currentUser;

    CreditDisputePage(ReceiveDispute receiveDispute, CurrentUser currentUser) {
        this.receiveDispute = receiveDispute;
        this.currentUser = currentUser;
    }

    @PostMapping("/cases/{caseNo}/credit-disputes")
    @Needs(Right.STEER_CASES)
    String receive(
            @PathVariable CaseNo caseNo,
            @RequestParam CreditDispute.Source source,
            @RequestParam(defaultValue = "") String bureauRef,
            @RequestParam(defaultValue = "") String authorityName,
            @RequestParam(defaultValue = "") String authorityAddress,
            @RequestParam String what,
            @RequestParam LocalDate receivedOn,
            RedirectAttributes next) {
        ReceiveDispute.Received received = new ReceiveDispute.Received(
                source, bureauRef, new CreditDispute.Authority(authorityName, authorityAddress), what, receivedOn);
        try {
            receiveDispute.receive(caseNo, received, currentUser.actor());
            next.addFlashAttribute("flash", "credit.dispute.recorded");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        } catch (InvalidFields invalid) {
            next.addFlashAttribute("disputeTyped", received);
            next.addFlashAttribute("errors", invalid.byField());
        }
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}#credit";
    }
}
