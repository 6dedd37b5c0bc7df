package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.contact.Resolution;
import io.recourse.contact.ResolveMessage;
import io.recourse.engine.FailedSteps;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the product cannot go on with by itself: steps that failed, and messages that did not surely leave. */
@Controller
@Needs(Right.RESOLVE_TROUBLE)
class TroublePage {

    private static final int MOST = 100;

    /** What a person decides of a message, as it is typed; null where nothing is chosen. */
    record Decided(Resolution resolution, String note) {

        void check() {
            if (resolution == null) {
                throw new InvalidFields(List.of(FieldError.of("resolution", "form.constraint.NotNull")));
            }
        }
    }

    private final FailedSteps steps;
    private final ResolveMessage messages;
    private final FailedStepRows stepRows;
    private final MessageRows messageRows;
    private final CurrentUser currentUser;

    TroublePage(
            FailedSteps steps,
            ResolveMessage messages,
            FailedStepRows stepRows,
            MessageRows messageRows,
            CurrentUser currentUser) {
        this.steps = steps;
        this.messages = messages;
        this.stepRows = stepRows;
        this.messageRows = messageRows;
        this.currentUser = currentUser;
    }

    @GetMapping("/trouble")
    @InNavigation(section = Section.WORK, order = 50, label = "trouble.title", icon = "exclamation-diamond")
    String show(@RequestParam(required = false) UUID message, Locale language, Model model) {
        List<MessageRow> stuck = messageRows.of(messages.waiting(MOST));
        model.addAttribute("steps", stepRows.of(steps.waiting(MOST), language));
        model.addAttribute("messages", stuck);
        model.addAttribute(
                "chosen",
                stuck.stream()
                        .filter(row -> row.item().id().equals(message))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("resolutions", Resolution.values());
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

    @PostMapping("/trouble/messages/{id}")
    String resolve(
            @PathVariable UUID id,
            @ModelAttribute("decided") Decided decided,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            decided.check();
            messages.resolve(id, decided.resolution(), decided.note(), currentUser.actor());
            next.addFlashAttribute("flash", "trouble.resolved." + decided.resolution());
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", invalid.byField());
            return show(id, language, model);
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/trouble";
    }
}
