package io.recourse.studio;

import io.recourse.access.CurrentUser;
import io.recourse.access.InNavigation;
import io.recourse.access.InNavigation.Section;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.documents.publishing.PublishTemplate;
import io.recourse.documents.publishing.TemplateFile;
import io.recourse.documents.publishing.Templates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The templates of documents and texts of messages by stage: which version is in use, who is changing what. */
@Controller
@Needs(Right.SEE_MODELS)
class TemplatesPage {

    /** As a case goes through them; others follow, and what all share comes last. */
    private static final List<String> ORDER =
            List.of("reminder", "instalment", "field-visit", "demand-letter", "credit-reporting", "court-filing");

    private final PublishTemplate publishing;
    private final Templates templates;
    private final CurrentUser user;

    TemplatesPage(PublishTemplate publishing, Templates templates, CurrentUser user) {
        this.publishing = publishing;
        this.templates = templates;
        this.user = user;
    }

    @GetMapping("/studio/templates")
    @InNavigation(section = Section.MODELS, order = 20, label = "templates.title", icon = "file-earmark-richtext")
    String show(Model model) {
        Map<String, List<TemplateFile>> stages = publishing.files().stream()
                .sorted(Comparator.comparing(TemplateFile::isMessage))
                .collect(Collectors.groupingBy(
                        TemplateFile::stage,
                        () -> new TreeMap<>(
                                Comparator.comparing(TemplatesPage::place).thenComparing(Comparator.naturalOrder())),
                        Collectors.toList()));
        model.addAttribute("stages", stages);
        model.addAttribute("me", user.actor());
        return "studio/templates";
    }

    /** A page of a template as an editor shows it. */
    @GetMapping("/studio/templates/preview/{sha256}/{number}.png")
    ResponseEntity<byte[]> previewedPage(@PathVariable String sha256, @PathVariable int number) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(templates.page(sha256, number));
    }

    private static int place(String stage) {
        int place = ORDER.indexOf(stage);
        return place >= 0 ? place : stage.startsWith("_") ? ORDER.size() + 1 : ORDER.size();
    }
}
