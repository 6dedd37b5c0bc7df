package io.recourse.studio;

import io.recourse.access.CurrentUser;
import io.recourse.access.Needs;
import io.recourse.access.Right;
import io.recourse.common.Actor;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.Printable;
import io.recourse.documents.Sha256;
import io.recourse.documents.TemplateId;
import io.recourse.documents.publishing.Preview;
import io.recourse.documents.publishing.PublishTemplate;
import io.recourse.documents.publishing.TemplateDraft;
import io.recourse.documents.publishing.TemplateFaulty;
import io.recourse.documents.publishing.TemplateField;
import io.recourse.documents.publishing.TemplateFile;
import io.recourse.documents.publishing.Templates;
import io.recourse.studio.samples.Sample;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One file of the templates: its text beside what it prints, what is wrong with it, its fields, and publishing it. */
@Controller
@Needs(Right.SEE_MODELS)
class TemplatePage {

    /** What the form sends. Without a sample the ordinary one, without a template the first that the file is part of. */
    record Change(String text, String beganWith, Sample sample, String template, String note) {}

    private final PublishTemplate publishing;
    private final Templates templates;
    private final CurrentUser user;

    TemplatePage(PublishTemplate publishing, Templates templates, CurrentUser user) {
        this.publishing = publishing;
        this.templates = templates;
        this.user = user;
    }

    @GetMapping("/studio/templates/{stage}/{name}")
    String show(@PathVariable String stage, @PathVariable String name, Model model) {
        TemplateFile file = publishing.file(stage + "/" + name);
        Actor me = user.actor();
        Optional<TemplateDraft> draft = publishing.draft(file.path(), me);
        String text = draft.map(TemplateDraft::text).orElse(file.text());
        String inUse = Sha256.of(file.text());
        String beganWith = draft.map(TemplateDraft::beganWith).orElse(inUse);
        List<TemplateId> printed = templates.printedWith(file.path());
        model.addAttribute("file", file);
        model.addAttribute("text", text);
        model.addAttribute("beganWith", beganWith);
        model.addAttribute("overtaken", !beganWith.equals(inUse));
        model.addAttribute(
                "others",
                file.drafts().stream()
                        .filter(other -> !other.designer().equals(me))
                        .toList());
        model.addAttribute("mayEdit", user.may(Right.EDIT_MODELS));
        model.addAttribute("samples", Sample.values());
        model.addAttribute("printed", printed);
        model.addAttribute(
                "fields",
                file.isLayout() || printed.isEmpty()
                        ? List.of()
                        : Sample.ORDINARY
                                .of(printed.get(0))
                                .map(TemplateField::of)
                                .orElse(List.of()));
        model.addAttribute("changes", TextDifference.between(file.text(), text));
        return "studio/template";
    }

    /** The change as it would print. It is kept as a draft, so that nothing is lost when the page is left. */
    @PostMapping("/studio/templates/{stage}/{name}/preview")
    String preview(@PathVariable String stage, @PathVariable String name, Change change, Model model) {
        TemplateFile file = publishing.file(stage + "/" + name);
        if (user.may(Right.EDIT_MODELS)) {
            publishing.keep(file.path(), change.text(), change.beganWith(), user.actor());
        }
        TemplateId template = templates.printedWith(file.path()).stream()
                .filter(id -> change.template() == null || id.value().equals(change.template()))
                .findFirst()
                .orElseThrow(() -> new Refused("template.unknown", change.template()));
        Printable sample = Optional.ofNullable(change.sample())
                .orElse(Sample.ORDINARY)
                .of(template)
                .orElseThrow(() -> new Refused("template.unknown", template));
        String text = change.text().replace("\r\n", "\n");
        Preview preview = templates.preview(file.path(), text, template, sample);
        model.addAttribute("file", file);
        model.addAttribute("preview", preview);
        model.addAttribute("changes", TextDifference.between(file.text(), text));
        return "studio/template-preview :: preview";
    }

    @GetMapping("/studio/templates/preview/{sha256}/{number}.png")
    ResponseEntity<byte[]> page(@PathVariable String sha256, @PathVariable int number) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(templates.page(sha256, number));
    }

    /** Leads back in any case: what was written is the draft, so that reloading the page never sends it again. */
    @Needs(Right.EDIT_MODELS)
    @PostMapping("/studio/templates/{stage}/{name}/publish")
    String publish(@PathVariable String stage, @PathVariable String name, Change change, RedirectAttributes redirect) {
        String path = stage + "/" + name;
        publishing.keep(path, change.text(), change.beganWith(), user.actor());
        try {
            var version = publishing.publish(path, change.text(), change.beganWith(), change.note(), user.actor());
            redirect.addFlashAttribute("flash", "templates.published");
            redirect.addFlashAttribute("flashArguments", new Object[] {version.number()});
        } catch (InvalidFields invalid) {
            redirect.addFlashAttribute("errors", invalid.byField());
        } catch (Refused refused) {
            redirect.addFlashAttribute("refused", refused);
            redirect.addFlashAttribute("note", change.note());
            if (refused instanceof TemplateFaulty faulty) {
                redirect.addFlashAttribute("problems", faulty.problems());
            }
        }
        return "redirect:/studio/templates/{stage}/{name}";
    }

    @Needs(Right.EDIT_MODELS)
    @PostMapping("/studio/templates/{stage}/{name}/discard")
    String discard(@PathVariable String stage, @PathVariable String name, RedirectAttributes redirect) {
        publishing.discard(stage + "/" + name, user.actor());
        redirect.addFlashAttribute("flash", "templates.discarded");
        return "redirect:/studio/templates/{stage}/{name}";
    }
}
