package io.recourse.documents.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.recourse.common.Refused;
import io.recourse.documents.Printable;
import io.recourse.documents.Sha256;
import io.recourse.documents.TemplateId;
import io.recourse.documents.pdf.PageImages;
import io.recourse.documents.pdf.Rendered;
import io.recourse.documents.template.CurrentTemplates;
import io.recourse.documents.template.TemplateFiles;
import io.recourse.documents.template.TemplateSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A changed file tried out: on every template that it is part of, or on one for a look. */
@Component
public class Templates {

    private static final int PREVIEWS = 40;

    private final TemplateFiles product;
    private final CurrentTemplates current;
    private final TemplateCheck check;
    private final MessageCheck messages;
    private final SampleRecords samples;
    private final Cache<String, byte[]> previews = Caffeine.newBuilder()
            .maximumSize(PREVIEWS)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    Templates(
            TemplateFiles product,
            CurrentTemplates current,
            TemplateCheck check,
            MessageCheck messages,
            SampleRecords samples) {
        this.product = product;
        this.current = current;
        this.check = check;
        this.messages = messages;
        this.samples = samples;
    }

    /** The templates that are printed with a file: itself, or those that use it as a layout. */
    public List<TemplateId> printedWith(String path) {
        SortedMap<String, String> texts = current.texts();
        return texts.keySet().stream()
                .filter(other -> !TemplateSource.isLayout(other) && !TemplateSource.isMessage(other))
                .map(TemplateId::new)
                .filter(id -> TemplateCheck.uses(TemplateSource.among(texts, id), path))
                .filter(id -> !samples.of(id).isEmpty())
                .toList();
    }

    /**
     * Prints one template with a changed file, for a look.
     *
     * @param text of the file, as it would be published
     */
    public Preview preview(String path, String text, TemplateId id, Printable sample) {
        List<TemplateProblem> problems = new ArrayList<>(SourceCheck.problems(path, text));
        Rendered rendered = null;
        if (problems.isEmpty()) {
            TemplateSource source = changed(path, text, id);
            problems.addAll(check.fields(source, sample));
            if (problems.isEmpty()) {
                rendered = check.print(source, sample, problems);
            }
            if (rendered != null) {
                problems.addAll(check.contents(source, TemplateSource.among(product.texts(), id), sample));
            }
        }
        if (rendered == null) {
            return new Preview(problems, null, 0);
        }
        String sha256 = Sha256.of(rendered.pdf());
        previews.put(sha256, rendered.pdf());
        return new Preview(problems, sha256, rendered.pages());
    }

    /**
     * A page of a preview as a PNG.
     *
     * @param number from 1
     * @throws Refused with code {@code template.preview.unknown} when it was made long ago
     */
    public byte[] page(String sha256, int number) {
        byte[] pdf = previews.getIfPresent(sha256);
        if (pdf == null) {
            throw new Refused("template.preview.unknown");
        }
        return PageImages.png(pdf, number);
    }

    /** The fields that the text of a message may print. */
    public Set<String> fieldsOfMessage(String path) {
        return messages.fields(path);
    }

    /** All that stands against publishing a changed file: every template that it is part of, with every sample. */
    public List<TemplateProblem> problems(String path, String text) {
        if (TemplateSource.isMessage(path)) {
            return messages.problems(path, text);
        }
        List<TemplateProblem> problems = new ArrayList<>(SourceCheck.problems(path, text));
        if (!problems.isEmpty()) {
            return problems;
        }
        for (TemplateId id : printedWith(path)) {
            TemplateSource source = changed(path, text, id);
            TemplateSource original = TemplateSource.among(product.texts(), id);
            List<Printable> records = samples.of(id);
            List<TemplateProblem> unknown = check.fields(source, records.get(0));
            problems.addAll(unknown);
            for (Printable sample : unknown.isEmpty() ? records : List.<Printable>of()) {
                if (check.print(source, sample, problems) != null) {
                    problems.addAll(check.contents(source, original, sample));
                }
            }
        }
        return problems.stream().distinct().toList();
    }

    private TemplateSource changed(String path, String text, TemplateId id) {
        SortedMap<String, String> texts = new TreeMap<>(current.texts());
        texts.put(path, text);
        return TemplateSource.among(texts, id);
    }
}
