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
import io.recourse.courtproceedings.LateChallenge;
import io.recourse.courtproceedings.WatchSettlement;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A lawyer records what bears on the execution: what interrupted its time, that a missed instalment calls for it, or that
 * there is none because the decision was challenged in time.
 */
@Controller
class ExecutionTimePage {

    private static final String TYPED = "typedInterruption";

    private final ExecutionTime executionTime;
    private final WatchSettlement settlements;
    private final LateChallenge lateChallenge;
    private final CurrentUser currentUser;

    ExecutionTimePage(
            ExecutionTime executionTime,
            WatchSettlement settlements,
            LateChallenge lateChallenge,
            CurrentUser currentUser) {
        this.executionTime = executionTime;
        this.settlements = settlements;
        this.lateChallenge = lateChallenge;
        this.currentUser = currentUser;
    }

    /**
     * What was typed and refused, to be shown again.
     *
     * @param kind null where a withdrawal was refused
     */
    record Typed(ExecutionTime.Kind kind, LocalDate on, String proof, String why, Map<String, FieldError> faults) {}

    @PostMapping("/cases/{caseNo}/execution-interruptions")
    @Needs(Right.WORK_TASKS)
    String record(
            @PathVariable CaseNo caseNo,
            @RequestParam ExecutionTime.Kind kind,
            @RequestParam(required = false) LocalDate on,
            @RequestParam String proof,
            RedirectAttributes next) {
        try {
            refuseOthers();
            executionTime.interrupted(caseNo, new ExecutionTime.Interruption(kind, on, proof), currentUser.actor());
            next.addFlashAttribute("flash", "interruption.done");
        } catch (InvalidFields invalid) {
            next.addFlashAttribute(TYPED, new Typed(kind, on, proof, null, invalid.byField()));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            next.addFlashAttribute(TYPED, new Typed(kind, on, proof, null, Map.of()));
        }
        return toCourt(caseNo, next);
    }

    /** @param on the day of the interruption that does not count */
    @PostMapping("/cases/{caseNo}/execution-interruptions/withdraw")
    @Needs(Right.WORK_TASKS)
    String withdraw(
            @PathVariable CaseNo caseNo,
            @RequestParam LocalDate on,
            @RequestParam String why,
            RedirectAttributes next) {
        try {
            refuseOthers();
            executionTime.notInterrupted(caseNo, on, why, currentUser.actor());
            next.addFlashAttribute("flash", "interruption.withdrawn");
        } catch (InvalidFields invalid) {
            next.addFlashAttribute(TYPED, new Typed(null, on, null, why, invalid.byField()));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            next.addFlashAttribute(TYPED, new Typed(null, on, null, why, Map.of()));
        }
        return toCourt(caseNo, next);
    }

    @PostMapping("/cases/{caseNo}/missed-instalments")
    @Needs(Right.WORK_TASKS)
    String callIn(@PathVariable CaseNo caseNo, RedirectAttributes next) {
        try {
            refuseOthers();
            settlements.callIn(caseNo, currentUser.actor());
            next.addFlashAttribute("flash", "settlement.called-in");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return toCourt(caseNo, next);
    }

    @PostMapping("/cases/{caseNo}/late-challenges")
    @Needs(Right.WORK_TASKS)
    String heardOfChallenge(@PathVariable CaseNo caseNo, RedirectAttributes next) {
        try {
            refuseOthers();
            lateChallenge.heardOf(caseNo, currentUser.actor());
            next.addFlashAttribute("flash", "late-challenge.done");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return toCourt(caseNo, next);
    }

    private void refuseOthers() {
        if (!currentUser.is(Role.LAWYER)) {
            throw new Refused("task.not-for-you", Role.LAWYER.id());
        }
    }

    private static String toCourt(CaseNo caseNo, RedirectAttributes next) {
        next.addAttribute("caseNo", caseNo.value());
        return "redirect:/cases/{caseNo}#court";
    }
}
