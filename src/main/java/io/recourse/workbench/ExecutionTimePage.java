package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.courtproceedings.ExecutionTime;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A lawyer records what interrupted the time to apply for execution. */
@Controller
class ExecutionTimePage {

    private final ExecutionTime executionTime;
    private final CurrentUser currentUser;

    ExecutionTimePage(ExecutionTime executionTime, CurrentUser currentUser) {
        this.executionTime = executionTime;
        this.currentUser = currentUser;
    }

    @PostMapping("/cases/{caseNo}/execution-interruptions")
    @Needs(Right.WORK_TASKS)
    String record(
            @PathVariable CaseNo caseNo,
            @RequestParam ExecutionTime.Kind kind,
            @RequestParam LocalDate on,
            @RequestParam String proof,
            RedirectAttributes next) {
        try {
            if (!currentUser.is(Role.LAWYER)) {
                throw new Refused("task.not-for-you", Role.LAWYER.id());
            }
            executionTime.interrupted(caseNo, new ExecutionTime.Interruption(kind, on, proof), currentUser.actor());
            next.addFlashAttribute("flash", "interruption.done");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}#court";
    }
}
