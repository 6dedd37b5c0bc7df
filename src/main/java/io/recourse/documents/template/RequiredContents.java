package io.recourse.documents.template;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.documents.TemplateId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * What the law or its practice demands that each document says: the list {@code document-templates/required-contents.csv}.
 * A record sees to it that the values are there, this that the template prints them, in the translation too.
 */
@Component
public class RequiredContents {

    /**
     * One demand.
     *
     * @param item what must be said, a key below {@code document.item} in the messages
     * @param law who demands it, a key below {@code document.law}
     * @param field whose value must be printed, through lists; empty where words are demanded
     * @param words that must be printed; empty where a field is demanded
     * @param wordsEn the same in a translation; empty for documents that have none
     */
    public record Requirement(
            TemplateId template, String item, String law, String field, String words, String wordsEn) {}

    private final List<Requirement> requirements;

    public RequiredContents() {
        this.requirements = read();
    }

    /** What is demanded of a document. */
    public List<Requirement> of(TemplateId template) {
        return requirements.stream()
                .filter(requirement -> requirement.template().equals(template))
                .toList();
    }

    /**
     * @param composed the template filled with {@code tree}
     * @throws InvalidFields naming each item that the template does not print, and the law that demands it
     */
    public void check(TemplateId template, Document composed, Map<String, Object> tree) {
        PrintedText text = PrintedText.of(composed);
        List<FieldError> gaps = new ArrayList<>();
        for (Requirement requirement : of(template)) {
            if (!says(text.original(), requirement, requirement.words(), tree)) {
                gaps.add(gap("document.lacks", template, requirement));
            }
            if (text.isTranslated() && !says(text.translation(), requirement, requirement.wordsEn(), tree)) {
                gaps.add(gap("document.lacks-in-translation", template, requirement));
            }
        }
        if (!gaps.isEmpty()) {
            throw new InvalidFields(gaps.stream().distinct().toList());
        }
    }

    /** What the text of a message does not say; an English text says the same. */
    public List<FieldError> gaps(TemplateId text, MessageText message) {
        TemplateId original = new TemplateId(text.value().replaceFirst("_[a-z]{2}$", ""));
        return of(original).stream()
                .filter(requirement -> !message.printed().contains(requirement.field()))
                .map(requirement -> gap("document.lacks", text, requirement))
                .toList();
    }

    private static boolean says(String text, Requirement requirement, String words, Map<String, Object> tree) {
        return requirement.field().isEmpty()
                ? text.contains(PrintedText.dense(words))
                : values(tree, List.of(requirement.field().split("\\.")))
                        .allMatch(forms -> forms.stream().anyMatch(form -> text.contains(PrintedText.dense(form))));
    }

    /** The values of a field, each in all the forms that a template may print it in. */
    private static Stream<Set<String>> values(Object value, List<String> path) {
        if (value == null) {
            return Stream.empty();
        } else if (value instanceof List<?> list) {
            return list.stream().flatMap(entry -> values(entry, path));
        } else if (!path.isEmpty()) {
            return values(((Map<?, ?>) value).get(path.get(0)), path.subList(1, path.size()));
        } else if (value instanceof Map<?, ?> amount && amount.containsKey("zero")) {
            return Boolean.TRUE.equals(amount.get("zero"))
                    ? Stream.empty()
                    : Stream.of(Set.of((String) amount.get("figures")));
        } else if (value instanceof Map<?, ?> date) {
            return Stream.of(
                    Set.copyOf(date.values().stream().map(String::valueOf).toList()));
        }
        return Stream.of(Set.of(String.valueOf(value)));
    }

    private static FieldError gap(String code, TemplateId template, Requirement requirement) {
        return FieldError.of(
                "template",
                code,
                template.value(),
                new DefaultMessageSourceResolvable("document.item." + requirement.item()),
                new DefaultMessageSourceResolvable("document.law." + requirement.law()));
    }

    private static List<Requirement> read() {
        ClassPathResource list = new ClassPathResource("document-templates/required-contents.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Requirement(
                            new TemplateId(row.getField("template")),
                            row.getField("item"),
                            row.getField("law"),
                            row.getField("field"),
                            row.getField("words"),
                            row.getField("words_en")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
