package io.recourse.workbench;

import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.mailing.Tracking;
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

    private final Tracking tracking;
    private final FileErrors fileErrors;

    TrackingFilePage(Tracking tracking, FileErrors fileErrors) {
        this.tracking = tracking;
        this.fileErrors = fileErrors;
    }

    @GetMapping("/tracking-files/{id}")
    String show(@PathVariable UUID id, Locale language, Model model) {
        model.addAttribute("file", tracking.get(id));
        model.addAttribute("errors", fileErrors.tell(tracking.errors(id, FileErrors.MOST), language));
        return "mailing/tracking-file";
    }
}
