package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.legalcase.Lenders;
import io.recourse.mailing.MakePosting;
import io.recourse.mailing.Posting;
import io.recourse.mailing.Postings;
import io.recourse.mailing.Tracking;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mail room's desk: what waits for the post, the postings, and the way back for tracking numbers. */
@Controller
@Needs(Right.MAIL_LETTERS)
class PostingsPage {

    private static final int PAGE = 30;
    private static final int LATEST_FILES = 5;

    private final Postings postings;
    private final MakePosting makePosting;
    private final Tracking tracking;
    private final Lenders lenders;
    private final CurrentUser currentUser;

    PostingsPage(
            Postings postings, MakePosting makePosting, Tracking tracking, Lenders lenders, CurrentUser currentUser) {
        this.postings = postings;
        this.makePosting = makePosting;
        this.tracking = tracking;
        this.lenders = lenders;
        this.currentUser = currentUser;
    }

    @GetMapping("/postings")
    @InNavigation(section = Section.WORK, order = 38, label = "postings.title", icon = "mailbox")
    String list(@RequestParam(required = false) Long before, Model model) {
        List<Posting> found = postings.before(Optional.ofNullable(before).orElse(Long.MAX_VALUE), PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("postings", more ? found.subList(0, PAGE) : found);
        model.addAttribute("next", more ? found.get(PAGE - 1).number() : null);
        model.addAttribute("later", before != null);
        model.addAttribute("waiting", postings.waiting());
        model.addAttribute("names", lenders.names());
        model.addAttribute("most", Postings.MOST_LETTERS);
        model.addAttribute("files", tracking.latest(LATEST_FILES));
        return "mailing/postings";
    }

    @PostMapping("/postings")
    String create(@RequestParam LenderCode lender, RedirectAttributes next) {
        try {
            return "redirect:/postings/"
                    + makePosting.of(lender, currentUser.actor()).id();
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            return "redirect:/postings";
        }
    }

    @PostMapping("/tracking-files")
    String take(@RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename() == null
                ? "tracking.csv"
                : file.getOriginalFilename()
                        .replaceAll(".*[/\\\\]|\\p{Cntrl}", "")
                        .strip();
        return "redirect:/tracking-files/"
                + tracking.take(name, file.getBytes(), currentUser.actor()).id();
    }
}
