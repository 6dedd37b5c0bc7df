package io.recourse.documents.publishing;

import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.Sha256;
import io.recourse.documents.template.CurrentTemplates;
import io.recourse.documents.template.PublishedText;
import io.recourse.documents.template.PublishedTexts;
import io.recourse.documents.template.TemplateFiles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing a template: a designer keeps a draft, publishes it as a version, takes an older version up again. */
@Component
public class PublishTemplate {

    private static final int LONGEST_NOTE = 500;

    private final TemplateFiles product;
    private final CurrentTemplates current;
    private final PublishedTexts published;
    private final TemplateDrafts drafts;
    private final Templates templates;
    private final Clock clock;

    PublishTemplate(
            TemplateFiles product,
            CurrentTemplates current,
            PublishedTexts published,
            TemplateDrafts drafts,
            Templates templates,
            Clock clock) {
        this.product = product;
        this.current = current;
        this.published = published;
        this.drafts = drafts;
        this.templates = templates;
        this.clock = clock;
    }

    public List<TemplateFile> files() {
        Map<String, String> texts = current.texts();
        Map<String, PublishedText> latest = published.latest();
        List<TemplateDraft> all = drafts.all();
        return texts.keySet().stream()
                .map(path -> new TemplateFile(
                        path,
                        texts.get(path),
                        product.texts().get(path),
                        latest.get(path),
                        all.stream().filter(draft -> draft.path().equals(path)).toList()))
                .toList();
    }

    /** @throws Refused with code {@code template.unknown} */
    public TemplateFile file(String path) {
        return files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Refused("template.unknown", path));
    }

    /** All versions of a file, newest first. */
    public List<PublishedText> history(String path) {
        return published.history(path);
    }

    public Optional<TemplateDraft> draft(String path, Actor designer) {
        return drafts.find(path, designer);
    }

    /**
     * Keeps what a designer has written; a text that is in use already is no draft.
     *
     * @param beganWith the SHA-256 of the text in use when he began
     */
    @Transactional
    public void keep(String path, String text, String beganWith, Actor designer) {
        TemplateFile file = file(path);
        String unix = unix(text);
        if (unix.equals(file.text())) {
            drafts.discard(path, designer);
        } else {
            drafts.save(new TemplateDraft(path, designer, unix, beganWith, clock.instant()));
        }
    }

    @Transactional
    public void discard(String path, Actor designer) {
        drafts.discard(path, designer);
    }

    /**
     * Takes a version up again, as a draft; publishing it makes it a new version.
     *
     * @param number of the version, or 0 for the product's own text
     * @throws Refused with code {@code template.version.unknown}
     */
    @Transactional
    public void takeUp(String path, int number, Actor designer) {
        TemplateFile file = file(path);
        String text = number == 0
                ? file.product()
                : history(path).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new Refused("template.version.unknown", number))
                        .text();
        keep(path, text, Sha256.of(file.text()), designer);
    }

    /**
     * Puts a changed text into use. Documents that were made before keep theirs.
     *
     * @param beganWith the SHA-256 of the text that was in use when the change began
     * @throws Refused with code {@code template.overtaken} when another text was published since, {@code
     *     template.unchanged} when it is the one in use
     * @throws TemplateFaulty when there is something to mend
     * @throws InvalidFields when there is no note
     */
    @Transactional
    public PublishedText publish(String path, String text, String beganWith, String note, Actor designer) {
        TemplateFile file = file(path);
        String unix = unix(text);
        if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new InvalidFields(List.of(FieldError.of("note", "template.note-required", LONGEST_NOTE)));
        }
        if (unix.equals(file.text())) {
            throw new Refused("template.unchanged");
        }
        if (!Sha256.of(file.text()).equals(beganWith)) {
            throw new Refused("template.overtaken");
        }
        List<TemplateProblem> problems = templates.problems(path, unix);
        if (!problems.isEmpty()) {
            throw new TemplateFaulty(problems);
        }
        PublishedText version = new PublishedText(
                path, file.version() + 1, unix, file.product(), clock.instant(), designer, note.strip());
        published.add(version);
        drafts.discard(path, designer);
        return version;
    }

    /** Browsers send the line ends of forms as CR LF. */
    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }
}
