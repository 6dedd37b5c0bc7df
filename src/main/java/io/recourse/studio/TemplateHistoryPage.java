package io.recourse.studio;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Refused;
import io.recourse.documents.publishing.PublishTemplate;
import io.recourse.documents.publishing.TemplateFile;
import io.recourse.documents.template.PublishedText;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of a template's file, what each changed, and taking one up again. */
@Controller
@RequestMapping({"/studio/templates/{stage}", "/studio/templates/{stage}/{folder:messages|texts}"})
@Needs(Right.SEE_MODELS)
class TemplateHistoryPage {

    private final PublishTemplate publishing;
    private final CurrentUser user;

    TemplateHistoryPage(PublishTemplate publishing, CurrentUser user) {
        this.publishing = publishing;
        this.user = user;
    }

    @ModelAttribute("file")
    TemplateFile file(
            @PathVariable String stage, @PathVariable(required = false) String folder, @PathVariable String name) {
        return publishing.file(stage + "/" + (folder == null ? "" : folder + "/") + name);
    }

    /** @param version whose change is shown; the latest when left out, 0 for what a newer product brought */
    @GetMapping("/{name}/history")
    String show(
            @ModelAttribute(name = "file", binding = false) TemplateFile file,
            @RequestParam(required = false) Integer version,
            Model model) {
        List<PublishedText> versions = publishing.history(file.path());
        int shown = version == null ? file.version() : version;
        model.addAttribute("versions", versions);
        model.addAttribute("shown", shown);
        model.addAttribute("changes", changes(file, versions, shown));
        model.addAttribute("mayEdit", user.may(Right.EDIT_MODELS));
        return "studio/template-history";
    }

    @Needs(Right.EDIT_MODELS)
    @PostMapping("/{name}/take-up")
    String takeUp(
            @ModelAttribute(name = "file", binding = false) TemplateFile file,
            @RequestParam int version,
            RedirectAttributes redirect) {
        publishing.takeUp(file.path(), version, user.actor());
        redirect.addFlashAttribute("flash", version == 0 ? "templates.taken-up.product" : "templates.taken-up");
        redirect.addFlashAttribute("flashArguments", new Object[] {version});
        return "redirect:/studio/templates/" + file.path();
    }

    private static List<TextDifference.Line> changes(TemplateFile file, List<PublishedText> versions, int number) {
        if (number == 0) {
            String base =
                    file.published() == null ? file.product() : file.published().base();
            return TextDifference.between(base, file.product());
        }
        PublishedText after = find(versions, number);
        String before = number == 1 ? after.base() : find(versions, number - 1).text();
        return TextDifference.between(before, after.text());
    }

    private static PublishedText find(List<PublishedText> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused("template.version.unknown", number));
    }
}
