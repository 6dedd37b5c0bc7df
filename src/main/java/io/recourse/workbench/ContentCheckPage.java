package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.documents.CheckContent;
import io.recourse.documents.ContentCheck;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Whether all documents are stored as they were written. */
@Controller
@Needs(Right.CHECK_DOCUMENTS)
class ContentCheckPage {

    private static final int CHECKS = 14;

    private final CheckContent checkContent;
    private final CaseHistory history;
    private final CurrentUser currentUser;

    ContentCheckPage(CheckContent checkContent, CaseHistory history, CurrentUser currentUser) {
        this.checkContent = checkContent;
        this.history = history;
        this.currentUser = currentUser;
    }

    /** A check with the name of who asked for it. */
    record Row(ContentCheck check, String startedBy) {}

    @GetMapping("/content-check")
    @InNavigation(section = Section.ADMINISTRATION, order = 25, label = "content-check.title", icon = "shield-check")
    String show(
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Locale language, Model model) {
        List<Row> rows = checkContent.latest(CHECKS).stream()
                .map(check -> new Row(check, history.name(check.startedBy().id(), language)))
                .toList();
        model.addAttribute("checks", rows);
        model.addAttribute("last", rows.isEmpty() ? null : rows.get(0).check());
        return part ? "documents/content-check :: state" : "documents/content-check";
    }

    @PostMapping("/content-check")
    String start() {
        checkContent.start(currentUser.actor());
        return "redirect:/content-check";
    }
}
