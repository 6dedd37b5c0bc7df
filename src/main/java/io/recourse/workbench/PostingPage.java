package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Refused;
import io.recourse.mailing.PostedLetter;
import io.recourse.mailing.Posting;
import io.recourse.mailing.Postings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One posting on its way from the printer to the post office's counter. */
@Controller
@Needs(Right.MAIL_LETTERS)
class PostingPage {

    private static final int PAGE = 100;

    private final Postings postings;
    private final CurrentUser currentUser;

    PostingPage(Postings postings, CurrentUser currentUser) {
        this.postings = postings;
        this.currentUser = currentUser;
    }

    /** The page; to its own script, which asks while files are made, the part that changes. */
    @GetMapping("/postings/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) PostedLetter.Status status,
            @RequestParam(defaultValue = "0") int after,
            @RequestHeader(name = "HX-Request", required = false) String script,
            Model model) {
        Posting posting = postings.get(id);
        List<PostedLetter> found = postings.letters(id, status, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("posting", posting);
        model.addAttribute("letters", more ? found.subList(0, PAGE) : found);
        model.addAttribute("status", status);
        model.addAttribute("statuses", PostedLetter.Status.values());
        model.addAttribute("after", after);
        model.addAttribute("next", more ? found.get(PAGE - 1).seq() : null);
        model.addAttribute("files", postings.files(id));
        model.addAttribute("pull", posting.is("UNDER_WAY") ? pulled(id) : "");
        model.addAttribute(
                "printedBefore",
                posting.isOpen()
                        ? all(id, PostedLetter.Status.IN)
                                .filter(letter -> letter.printedIn() != null)
                                .count()
                        : 0);
        return script == null ? "mailing/posting" : "mailing/posting :: state";
    }

    @PostMapping("/postings/{id}/leave")
    String leave(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, () -> postings.leave(id, currentUser.actor()), next);
    }

    @PostMapping("/postings/{id}/hand-over")
    String handOver(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String receiptNo,
            @RequestParam(defaultValue = "") String leftBehind,
            RedirectAttributes next) {
        return change(
                id,
                () -> {
                    postings.handOver(
                            id,
                            receiptNo.isBlank() ? null : receiptNo.strip(),
                            numbers(leftBehind),
                            currentUser.actor());
                    next.addFlashAttribute("flash", "posting.confirmed");
                },
                next);
    }

    @PostMapping("/postings/{id}/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes next) {
        return change(id, () -> postings.cancel(id), next);
    }

    private static String change(UUID id, Runnable change, RedirectAttributes next) {
        try {
            change.run();
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
        }
        return "redirect:/postings/" + id;
    }

    /** @throws Refused with code {@code posting.left-behind.malformed} */
    private static Set<Integer> numbers(String typed) {
        try {
            return Arrays.stream(typed.split("[,，、;；\\s]+"))
                    .filter(number -> !number.isEmpty())
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
        } catch (NumberFormatException e) {
            throw new Refused("posting.left-behind.malformed");
        }
    }

    private String pulled(UUID id) {
        return Stream.of(PostedLetter.Status.HELD, PostedLetter.Status.WITHDRAWN)
                .flatMap(status -> all(id, status))
                .filter(letter -> letter.pages() != null)
                .map(PostedLetter::reference)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Stream<PostedLetter> all(UUID id, PostedLetter.Status status) {
        return postings.letters(id, status, 0, Postings.MOST_LETTERS).stream();
    }
}
