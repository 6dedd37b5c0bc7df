package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.engine.TaskInbox;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes notes on cases, and lists where the reader is mentioned. They may name people: only who may see those may read them. */
@Controller
@Needs(Right.SEE_PERSONAL_DATA)
class NotesPage {

    record Row(long noteId, String caseNo, String author, String text, Instant at, boolean read) {}

    private final Notes notes;
    private final TaskInbox inbox;
    private final CaseHistory history;
    private final CurrentUser currentUser;

    NotesPage(Notes notes, TaskInbox inbox, CaseHistory history, CurrentUser currentUser) {
        this.notes = notes;
        this.inbox = inbox;
        this.history = history;
        this.currentUser = currentUser;
    }

    /** @param task the screen to go back to while it is open; blank for the case's page */
    @PostMapping("/cases/{caseNo}/notes")
    String write(
            @PathVariable CaseNo caseNo,
            @RequestParam String text,
            @RequestParam(required = false) List<MultipartFile> file,
            @RequestParam(defaultValue = "") String task,
            RedirectAttributes next)
            throws IOException {
        try {
            notes.write(caseNo, text, file == null ? List.of() : file, currentUser.actor());
            next.addFlashAttribute("flash", "note.written");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused);
            next.addFlashAttribute("noteText", text);
        }
        if (!inbox.isOpen(task)) {
            next.addAttribute("caseNo", caseNo.value());
            return "redirect:/cases/{caseNo}#notes";
        }
        next.addAttribute("task", task);
        return "redirect:/tasks/{task}";
    }

    @GetMapping("/mentions")
    @InNavigation(section = Section.WORK, order = 25, label = "mentions.title", icon = "at")
    String mentions(Locale language, Model model) {
        model.addAttribute(
                "rows",
                notes.mentions(currentUser.actor()).stream()
                        .map(mention -> new Row(
                                mention.noteId(),
                                mention.caseNo().value(),
                                history.name(mention.author(), language),
                                mention.text(),
                                mention.at(),
                                mention.read()))
                        .toList());
        return "mentions/list";
    }

    @PostMapping("/mentions/{note}/open")
    String open(@PathVariable long note, RedirectAttributes next) {
        next.addAttribute("caseNo", notes.read(note, currentUser.actor()).value());
        return "redirect:/cases/{caseNo}#notes";
    }
}
