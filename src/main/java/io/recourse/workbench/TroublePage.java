package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Refused;
import io.recourse.engine.FailedSteps;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the product cannot go on with by itself: steps that failed. */
@Controller
@Needs(Right.RESOLVE_TROUBLE)
class TroublePage {

    private static final int MOST = 100;

    private final FailedSteps steps;
    private final FailedStepRows stepRows;
    private final CurrentUser currentUser;

    TroublePage(FailedSteps steps, FailedStepRows stepRows, CurrentUser currentUser) {
        this.steps = steps;
        this.stepRows = stepRows;
        this.currentUser = currentUser;
    }

    @GetMapping("/trouble")
    @InNavigation(section = Section.WORK, order = 50, label = "trouble.title", icon = "exclamation-diamond")
    String show(Locale language, Model model) {
        model.addAttribute("steps", stepRows.of(steps.waiting(MOST), language));
        return "trouble/list";
    }

    @PostMapping("/trouble/steps/{id}")
    String tryAgain(@PathVariable String id, RedirectAttributes next) {
        try {
            steps.tryAgain(id, currentUser.actor());
            next.addFlashAttribute("flash", "trouble.tried-again");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/trouble";
    }
}
