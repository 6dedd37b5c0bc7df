package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.agencyplacement.AgencyResults;
import io.recourse.agencyplacement.EndPlacements;
import io.recourse.agencyplacement.PlacementStatus;
import io.recourse.agencyplacement.ResultFile;
import io.recourse.common.CaseNo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agency has in hand: recall, its files of results, its breaches, and the deletions that it owes. */
@Controller
@Needs(Right.PLACE_CASES)
class AgencyWorkPage {

    private static final int LATEST_FILES = 10;
    private static final int MOST_BREACHES = 100;
    private static final int LONGEST_REASON = 1_000;

    private final PlacementRows rows;
    private final AgencyResults results;
    private final EndPlacements endPlacements;
    private final AgencyFrame frame;
    private final FileErrors fileErrors;
    private final CurrentUser currentUser;

    AgencyWorkPage(
            PlacementRows rows,
            AgencyResults results,
            EndPlacements endPlacements,
            AgencyFrame frame,
            FileErrors fileErrors,
            CurrentUser currentUser) {
        this.rows = rows;
        this.results = results;
        this.endPlacements = endPlacements;
        this.frame = frame;
        this.fileErrors = fileErrors;
        this.currentUser = currentUser;
    }

    @GetMapping("/placements/{code}/work")
    String show(@PathVariable String code, Locale language, Model model) {
        frame.fill(code, "work", model);
        model.addAttribute("language", language);
        model.addAttribute("inHand", rows.of(code, PlacementStatus.HANDED_OVER));
        model.addAttribute("files", results.latest(code, LATEST_FILES));
        model.addAttribute("breaches", results.breaches(code, MOST_BREACHES));
        model.addAttribute("owing", rows.owingDeletion(code));
        return "agencies/work";
    }

    @PostMapping("/placements/{code}/recall")
    String recall(
            @PathVariable String code,
            @RequestParam(name = "case", defaultValue = "") List<String> chosen,
            @RequestParam String why,
            Locale language,
            RedirectAttributes next) {
        String reason = why.strip().substring(0, Math.min(why.strip().length(), LONGEST_REASON));
        if (chosen.isEmpty()) {
            next.addFlashAttribute("unchosen", true);
        }
        next.addFlashAttribute(
                "done",
                chosen.stream()
                        .map(caseNo -> frame.attempt(
                                caseNo,
                                () -> endPlacements.recall(new CaseNo(caseNo), reason, currentUser.actor()),
                                language))
                        .toList());
        return "redirect:/placements/" + code + "/work";
    }

    @PostMapping("/placements/{code}/results")
    String take(@PathVariable String code, @RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename() == null
                ? "results.csv"
                : file.getOriginalFilename()
                        .replaceAll(".*[/\\\\]|\\p{Cntrl}", "")
                        .strip();
        ResultFile taken = results.take(code, name, file.getBytes(), currentUser.actor());
        return "redirect:/placements/" + code + "/results/" + taken.id();
    }

    @GetMapping("/placements/{code}/results/{id}")
    String report(@PathVariable String code, @PathVariable UUID id, Locale language, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("file", results.get(code, id));
        model.addAttribute("errors", fileErrors.tell(results.errors(id, FileErrors.MOST), language));
        return "agencies/results";
    }
}
