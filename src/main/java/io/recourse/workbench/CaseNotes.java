package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The notes of a case as pages of it show them. */
@Component
class CaseNotes {

    record Told(String author, Instant at, String text, List<Note.File> files) {}

    private final Notes notes;
    private final Colleagues colleagues;
    private final CaseHistory history;
    private final CurrentUser currentUser;

    CaseNotes(Notes notes, Colleagues colleagues, CaseHistory history, CurrentUser currentUser) {
        this.notes = notes;
        this.colleagues = colleagues;
        this.history = history;
        this.currentUser = currentUser;
    }

    /** @param task the screen on which they stand; blank for the case's page */
    void addTo(Model model, CaseNo caseNo, String task, Locale language) {
        boolean sees = currentUser.may(Right.SEE_PERSONAL_DATA);
        model.addAttribute("seesNotes", sees);
        if (sees) {
            model.addAttribute("noteTask", task);
            model.addAttribute("mentionable", colleagues.all());
            model.addAttribute(
                    "notes",
                    notes.of(caseNo).stream()
                            .map(note -> new Told(
                                    history.name(note.author(), language), note.writtenAt(), note.text(), note.files()))
                            .toList());
        }
    }
}
