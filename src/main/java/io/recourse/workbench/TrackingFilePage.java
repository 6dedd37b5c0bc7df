package io.recourse.workbench;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.mailing.Tracking;
import io.recourse.mailing.TrackingError;
import io.recourse.web.Texts;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came of a file of tracking numbers, row by row. */
@Controller
@Needs(Right.MAIL_LETTERS)
class TrackingFilePage {

    private static final int MOST_ERRORS = 1_000;

    /** An error in the reader's language. */
    record Told(TrackingError error, String message) {}

    private final Tracking tracking;
    private final Texts texts;

    TrackingFilePage(Tracking tracking, Texts texts) {
        this.tracking = tracking;
        this.texts = texts;
    }

    @GetMapping("/tracking-files/{id}")
    String show(@PathVariable UUID id, Locale language, Model model) {
        model.addAttribute("file", tracking.get(id));
        model.addAttribute(
                "errors",
                tracking.errors(id, MOST_ERRORS).stream()
                        .map(error -> new Told(
                                error,
                                texts.of(
                                        error.code(),
                                        language,
                                        error.arguments().toArray())))
                        .toList());
        return "mailing/tracking-file";
    }
}
