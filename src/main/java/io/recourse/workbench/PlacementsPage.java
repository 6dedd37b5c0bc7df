package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.agencyplacement.Agencies;
import io.recourse.agencyplacement.Agency;
import io.recourse.agencyplacement.Handovers;
import io.recourse.agencyplacement.Placement;
import io.recourse.agencyplacement.PlacementStatus;
import io.recourse.agencyplacement.Placements;
import io.recourse.common.Refused;
import io.recourse.engine.TaskInbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entrusting cases to an agency: those that wait for a decision, those to be approved, and those to be handed over. */
@Controller
@Needs(Right.PLACE_CASES)
class PlacementsPage {

    /** An agency and how many cases it has, by their state. */
    record Row(Agency agency, long proposed, long approved, long handedOver, long owing) {}

    private final Agencies agencies;
    private final Placements placements;
    private final PlacementRows rows;
    private final Handovers handovers;
    private final AgencyFrame frame;
    private final TaskInbox inbox;
    private final CurrentUser currentUser;

    PlacementsPage(
            Agencies agencies,
            Placements placements,
            PlacementRows rows,
            Handovers handovers,
            AgencyFrame frame,
            TaskInbox inbox,
            CurrentUser currentUser) {
        this.agencies = agencies;
        this.placements = placements;
        this.rows = rows;
        this.handovers = handovers;
        this.frame = frame;
        this.inbox = inbox;
        this.currentUser = currentUser;
    }

    @GetMapping("/placements")
    @InNavigation(section = Section.WORK, order = 39, label = "placements.title", icon = "box-arrow-up-right")
    String all(Model model) {
        model.addAttribute("rows", agencies.all().stream().map(this::row).toList());
        model.addAttribute("admits", currentUser.may(Right.MANAGE_LENDERS));
        return "agencies/all";
    }

    private Row row(Agency agency) {
        List<Placement> open = placements.open(agency.code());
        return new Row(
                agency,
                count(open, PlacementStatus.PROPOSED),
                count(open, PlacementStatus.APPROVED),
                count(open, PlacementStatus.HANDED_OVER),
                placements.owingDeletion(agency.code()).size());
    }

    private static long count(List<Placement> some, PlacementStatus status) {
        return some.stream().filter(placement -> placement.status() == status).count();
    }

    @GetMapping("/placements/{code}/cases")
    String show(@PathVariable String code, Locale language, Model model) {
        frame.fill(code, "cases", model);
        model.addAttribute("undecided", rows.undecided(code, language));
        model.addAttribute("proposed", rows.of(code, PlacementStatus.PROPOSED));
        model.addAttribute("approved", rows.of(code, PlacementStatus.APPROVED));
        model.addAttribute("handovers", handovers.of(code));
        model.addAttribute("alarm", handovers.alarm());
        model.addAttribute("reader", currentUser.actor());
        return "agencies/placements";
    }

    /** Proposes the agency in each of the tasks, as the task's own form does. */
    @PostMapping("/placements/{code}/cases/propose")
    String propose(
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam LocalDate termUntil,
            @RequestParam String reason,
            Locale language,
            RedirectAttributes next) {
        Map<String, Object> fields = Map.of(
                "outcome", "proposed", "agency", code, "termUntil", termUntil.toString(), "reason", reason.strip());
        return completeAll(code, task, fields, language, next);
    }

    @PostMapping("/placements/{code}/cases/approve")
    String approve(
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<String> task,
            Locale language,
            RedirectAttributes next) {
        return completeAll(code, task, Map.of("outcome", "approved"), language, next);
    }

    private String completeAll(
            String code, List<String> tasks, Map<String, Object> fields, Locale language, RedirectAttributes next) {
        if (tasks.isEmpty()) {
            next.addFlashAttribute("unchosen", true);
        }
        next.addFlashAttribute(
                "done",
                tasks.stream()
                        .map(task -> frame.attempt(name(task), () -> inbox.complete(task, fields), language))
                        .toList());
        return "redirect:/placements/" + code + "/cases";
    }

    private String name(String task) {
        try {
            return inbox.get(task).caseNo().value();
        } catch (Refused gone) {
            return "–";
        }
    }
}
