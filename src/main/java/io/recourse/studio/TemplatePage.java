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
import io.recourse.documents.template.MessageText;
import io.recourse.studio.samples.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One file of the templates: its text beside what it prints, what is wrong with it, its fields, and publishing it. */
@Controller
@RequestMapping({"/studio/templates/{stage}", "/studio/templates/{stage}/{folder:messages|texts}"})
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

    @ModelAttribute("file")
    TemplateFile file(
            @PathVariable String stage, @PathVariable(required = false) String folder, @PathVariable String name) {
        return publishing.file(stage + "/" + (folder == null ? "" : folder + "/") + name);
    }

    @GetMapping("/{name}")
    String show(@ModelAttribute(name = "file", binding = false) TemplateFile file, Model model) {
        Actor me = user.actor();
        Optional<TemplateDraft> draft = publishing.draft(file.path(), me);
        String text = draft.map(TemplateDraft::text).orElse(file.text());
        String inUse = Sha256.of(file.text());
        String beganWith = draft.map(TemplateDraft::beganWith).orElse(inUse);
        List<TemplateId> printed = templates.printedWith(file.path());
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
        model.addAttribute("triedWith", file.isTranslation() ? Sample.ENGLISH : Sample.ORDINARY);
        model.addAttribute("printed", printed);
        model.addAttribute("fields", fields(file, printed));
        model.addAttribute("changes", TextDifference.between(file.text(), text));
        return "studio/template";
    }

    private List<TemplateField> fields(TemplateFile file, List<TemplateId> printed) {
        if (file.isMessage()) {
            Map<String, String> values = Sample.ORDINARY.messageFields();
            return templates.fieldsOfMessage(file.path()).stream()
                    .map(name -> TemplateField.ofMessage(name, values.get(name)))
                    .toList();
        }
        return file.isLayout() || printed.isEmpty()
                ? List.of()
                : Sample.ORDINARY.of(printed.get(0)).map(TemplateField::of).orElse(List.of());
    }

    /** The change as it would print. It is kept as a draft, so that nothing is lost when the page is left. */
    @PostMapping("/{name}/preview")
    String preview(@ModelAttribute(name = "file", binding = false) TemplateFile file, Change change, Model model) {
        if (user.may(Right.EDIT_MODELS)) {
            publishing.keep(file.path(), change.text(), change.beganWith(), user.actor());
        }
        String text = change.text().replace("\r\n", "\n");
        Sample sample = Optional.ofNullable(change.sample()).orElse(Sample.ORDINARY);
        model.addAttribute("changes", TextDifference.between(file.text(), text));
        if (file.isMessage()) {
            Map<String, String> values = sample.messageFields();
            model.addAttribute("problems", templates.problems(file.path(), text));
            model.addAttribute(
                    "message", MessageText.of(text).filled(name -> values.getOrDefault(name, "{" + name + "}")));
            return "studio/template-preview :: message";
        }
        model.addAttribute("preview", preview(file, text, sample, change.template()));
        return "studio/template-preview :: preview";
    }

    private Preview preview(TemplateFile file, String text, Sample sample, String wanted) {
        TemplateId template = templates.printedWith(file.path()).stream()
                .filter(id -> wanted == null || id.value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused("template.unknown", wanted));
        Printable record = sample.of(template).orElseThrow(() -> new Refused("template.unknown", template));
        return templates.preview(file.path(), text, template, record);
    }

    /** Leads back in any case: what was written is the draft, so that reloading the page never sends it again. */
    @Needs(Right.EDIT_MODELS)
    @PostMapping("/{name}/publish")
    String publish(
            @ModelAttribute(name = "file", binding = false) TemplateFile file,
            Change change,
            RedirectAttributes redirect) {
        String path = file.path();
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
        return "redirect:/studio/templates/" + path;
    }

    @Needs(Right.EDIT_MODELS)
    @PostMapping("/{name}/discard")
    String discard(@ModelAttribute(name = "file", binding = false) TemplateFile file, RedirectAttributes redirect) {
        publishing.discard(file.path(), user.actor());
        redirect.addFlashAttribute("flash", "templates.discarded");
        return "redirect:/studio/templates/" + file.path();
    }
}
