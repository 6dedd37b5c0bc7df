package io.recourse.staffmail;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.common.InvalidFields;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where who watches deadlines says which mails he wants, and where they go. */
@Controller
@Needs(Right.WATCH_DEADLINES)
class MailChoicePage {

    private final MailChoices choices;
    private final StaffMailWorker worker;
    private final Users users;
    private final CurrentUser currentUser;

    MailChoicePage(MailChoices choices, StaffMailWorker worker, Users users, CurrentUser currentUser) {
        this.choices = choices;
        this.worker = worker;
        this.users = users;
        this.currentUser = currentUser;
    }

    @GetMapping("/my-mail")
    String show(Model model) {
        User user = users.get(currentUser.actor().id());
        MailChoice choice = choices.of(user.id());
        return page(user.email(), choice.alertsSince() != null, choice.digestSince() != null, model);
    }

    @PostMapping("/my-mail")
    String choose(
            @RequestParam String email,
            @RequestParam(defaultValue = "false") boolean alerts,
            @RequestParam(defaultValue = "false") boolean digest,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            choices.choose(currentUser.actor().id(), email, alerts, digest);
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", invalid.byField());
            return page(email, alerts, digest, model);
        }
        next.addFlashAttribute("flash", "my-mail.saved");
        return "redirect:/my-mail";
    }

    private String page(String email, boolean alerts, boolean digest, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("alerts", alerts);
        model.addAttribute("digest", digest);
        model.addAttribute("hasServer", worker.hasServer());
        return "staffmail/my-mail";
    }
}
