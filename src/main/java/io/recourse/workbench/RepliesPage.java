package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.contact.Replies;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people wrote of whom nobody knows the case, oldest first; a person names it, or sets the reply aside. */
@Controller
@Needs(Right.WORK_TASKS)
class RepliesPage {

    private static final int MOST = 50;

    private final Replies replies;
    private final CurrentUser currentUser;

    RepliesPage(Replies replies, CurrentUser currentUser) {
        this.replies = replies;
        this.currentUser = currentUser;
    }

    @GetMapping("/replies")
    @InNavigation(section = Section.WORK, order = 45, label = "replies.title", icon = "reply")
    String list(Model model) {
        model.addAttribute("replies", replies.withoutCase(MOST));
        return "contact/replies";
    }

    @PostMapping("/replies/{id}/case")
    String assign(@PathVariable UUID id, @RequestParam String caseNo, RedirectAttributes next) {
        try {
            replies.assign(id, new CaseNo(caseNo.strip()), currentUser.actor());
            next.addFlashAttribute("flash", "replies.assigned");
            next.addFlashAttribute("flashArguments", new Object[] {caseNo.strip()});
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            next.addFlashAttribute("tried", id);
            next.addFlashAttribute("triedNo", caseNo.strip());
        }
        return "redirect:/replies";
    }

    @PostMapping("/replies/{id}/aside")
    String setAside(@PathVariable UUID id, @RequestParam String note, RedirectAttributes next) {
        try {
            replies.settle(id, note, currentUser.actor());
            next.addFlashAttribute("flash", "replies.set-aside");
        } catch (InvalidFields invalid) {
            next.addFlashAttribute("refused", new Refused("replies.note-missing"));
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/replies";
    }
}
