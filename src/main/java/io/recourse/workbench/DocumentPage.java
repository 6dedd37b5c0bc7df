package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.documents.Signing;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is on record of one document: its bytes, its signature as it verifies now, and who read it. */
@Controller
@Needs(Right.SEE_CASES)
class DocumentPage {

    private static final int READINGS = 100;

    private final Documents documents;
    private final Signing signing;
    private final CaseHistory history;
    private final PersonalData personalData;
    private final CurrentUser currentUser;
    private final Clock clock;

    DocumentPage(
            Documents documents,
            Signing signing,
            CaseHistory history,
            PersonalData personalData,
            CurrentUser currentUser,
            Clock clock) {
        this.documents = documents;
        this.signing = signing;
        this.history = history;
        this.personalData = personalData;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping("/documents/{id}")
    String show(@PathVariable String id, Locale language, Model model) {
        Document document = documents.get(DocumentId.parse(id));
        model.addAttribute("document", document);
        model.addAttribute("author", history.name(document.createdBy().id(), language));
        model.addAttribute("masked", !personalData.isVisible());
        if (document.isSigned()) {
            model.addAttribute("check", signing.check(document.id()));
            model.addAttribute("checkedAt", clock.instant());
            model.addAttribute(
                    "approver",
                    history.name(document.signature().approval().by().id(), language));
        }
        if (currentUser.may(Right.SEE_READERS)) {
            model.addAttribute(
                    "readings",
                    documents.readings(document.id(), READINGS).stream()
                            .map(reading -> new ReadingRow(
                                    reading.at(), history.name(reading.reader().id(), language), reading.what()))
                            .toList());
        }
        return "cases/document";
    }

    /** A reading with the reader's name. */
    record ReadingRow(java.time.Instant at, String reader, String what) {

        public boolean isWhole() {
            return what.equals("PDF");
        }

        /** The number of the page that was read. */
        public String page() {
            return what.substring(what.indexOf(' ') + 1);
        }
    }
}
