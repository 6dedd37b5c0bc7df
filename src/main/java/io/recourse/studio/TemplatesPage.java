package io.recourse.studio;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.documents.publishing.PublishTemplate;
import io.recourse.documents.publishing.TemplateFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The document templates by stage: which version is in use, who is changing what. */
@Controller
@Needs(Right.SEE_MODELS)
class TemplatesPage {

    /** As a case goes through them; others follow, and what all share comes last. */
    private static final List<String> ORDER =
            List.of("reminder", "instalment", "demand-letter", "credit-reporting", "court-filing");

    private final PublishTemplate publishing;
    private final CurrentUser user;

    TemplatesPage(PublishTemplate publishing, CurrentUser user) {
        this.publishing = publishing;
        this.user = user;
    }

    @GetMapping("/studio/templates")
    @InNavigation(section = Section.MODELS, order = 20, label = "templates.title", icon = "file-earmark-richtext")
    String show(Model model) {
        Map<String, List<TemplateFile>> stages = publishing.files().stream()
                .collect(Collectors.groupingBy(
                        TemplateFile::stage,
                        () -> new TreeMap<>(
                                Comparator.comparing(TemplatesPage::place).thenComparing(Comparator.naturalOrder())),
                        Collectors.toList()));
        model.addAttribute("stages", stages);
        model.addAttribute("me", user.actor());
        return "studio/templates";
    }

    private static int place(String stage) {
        int place = ORDER.indexOf(stage);
        return place >= 0 ? place : stage.startsWith("_") ? ORDER.size() + 1 : ORDER.size();
    }
}
