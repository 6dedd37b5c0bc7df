package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.courtproceedings.ExecutionTime;
import io.recourse.deadlines.Suspension;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A lawyer records what suspended the time to apply for execution, or withdraws that. */
@Controller
class ExecutionSuspensionPage {

    private final ExecutionTime executionTime;
    private final CurrentUser currentUser;

    ExecutionSuspensionPage(ExecutionTime executionTime, CurrentUser currentUser) {
        this.executionTime = executionTime;
        this.currentUser = currentUser;
    }

    /**
     * What was typed and refused, to be shown again.
     *
     * @param why null unless a withdrawal was refused
     */
    record Typed(LocalDate on, LocalDate until, String proof, String why, Map<String, FieldError> faults) {

        Typed with(Map<String, FieldError> found) {
            return new Typed(on, until, proof, why, found);
        }
    }

    @PostMapping("/cases/{caseNo}/execution-suspensions")
    @Needs(Right.WORK_TASKS)
    String record(
            @PathVariable CaseNo caseNo,
            @RequestParam(required = false) LocalDate on,
            @RequestParam(required = false) LocalDate until,
            @RequestParam String proof,
            RedirectAttributes next) {
        Suspension.Obstacle obstacle = new Suspension.Obstacle(on, until);
        act(
                () -> executionTime.suspended(caseNo, obstacle, proof, currentUser.actor()),
                "suspension.done",
                new Typed(on, until, proof, null, Map.of()),
                next);
        return toCourt(caseNo, next);
    }

    /** @param on the day on which the obstacle arose that does not count */
    @PostMapping("/cases/{caseNo}/execution-suspensions/withdraw")
    @Needs(Right.WORK_TASKS)
    String withdraw(
            @PathVariable CaseNo caseNo,
            @RequestParam LocalDate on,
            @RequestParam String why,
            RedirectAttributes next) {
        act(
                () -> executionTime.notSuspended(caseNo, on, why, currentUser.actor()),
                "suspension.withdrawn",
                new Typed(on, null, null, why, Map.of()),
                next);
        return toCourt(caseNo, next);
    }

    private void act(Runnable what, String done, Typed typed, RedirectAttributes next) {
        try {
            if (!currentUser.is(Role.LAWYER)) {
                throw new Refused("task.not-for-you", Role.LAWYER.id());
            }
            what.run();
            next.addFlashAttribute("flash", done);
        } catch (InvalidFields invalid) {
            next.addFlashAttribute("typedSuspension", typed.with(invalid.byField()));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            next.addFlashAttribute("typedSuspension", typed);
        }
    }

    private static String toCourt(CaseNo caseNo, RedirectAttributes next) {
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}#court";
    }
}
