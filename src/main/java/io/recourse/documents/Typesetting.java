package io.recourse.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.pdf.Fonts;
import io.recourse.documents.pdf.PdfRenderer;
import io.recourse.documents.pdf.Rendered;
import io.recourse.documents.template.Composer;
import io.recourse.documents.template.PlainText;
import io.recourse.documents.template.RequiredContents;
import io.recourse.documents.template.TemplateSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** From a template's version and a record's tree to a PDF, always the same for the same two. */
@Component
public class Typesetting {

    private static final int CACHE_BYTES = 16 << 20;

    private final Composer composer;
    private final PdfRenderer renderer;
    private final Fonts fonts;
    private final RequiredContents contents;

    /** A lender's certificate of identity is the same for all suits of a day at one court. */
    private final Cache<Input, Rendered> printed = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((Input input, Rendered paper) -> paper.pdf().length)
            .build();

    private record Input(TemplateSource source, Map<String, Object> tree) {}

    Typesetting(Composer composer, PdfRenderer renderer, Fonts fonts, RequiredContents contents) {
        this.composer = composer;
        this.renderer = renderer;
        this.fonts = fonts;
        this.contents = contents;
    }

    /**
     * Sets a document that is made for the first time. What was printed from the same input a while ago is the same.
     *
     * @throws InvalidFields naming each field with a character that no font has, or what the template does not print
     *     although the law demands it
     * @throws Refused with a code {@code document.template-…} when the template is at fault
     */
    public Rendered setNew(TemplateSource source, Map<String, Object> tree) {
        return printed.get(new Input(source, tree), first -> {
            org.w3c.dom.Document xhtml = compose(source, tree);
            contents.check(source.id(), xhtml, tree);
            return render(xhtml, tree);
        });
    }

    /**
     * Sets a document as it was set before, whatever is demanded of a new one today.
     *
     * @throws InvalidFields naming each field with a character that no font has
     * @throws Refused with a code {@code document.template-…} when the template is at fault
     */
    public Rendered set(TemplateSource source, Map<String, Object> tree) {
        return render(compose(source, tree), tree);
    }

    /** What a document says, without setting it. */
    public String text(TemplateSource source, Map<String, Object> tree) {
        return PlainText.of(composer.compose(source, tree));
    }

    private org.w3c.dom.Document compose(TemplateSource source, Map<String, Object> tree) {
        List<FieldError> errors = new ArrayList<>();
        findUnprintable("", tree, errors);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        org.w3c.dom.Document xhtml = composer.compose(source, tree);
        firstUnprintable(xhtml.getElementsByTagName("body").item(0).getTextContent())
                .ifPresent(character -> {
                    throw new Refused(
                            "document.template-unprintable", source.id().value(), name(character));
                });
        return xhtml;
    }

    private Rendered render(org.w3c.dom.Document xhtml, Map<String, Object> tree) {
        Map<?, ?> issuedOn = (Map<?, ?>) tree.get("issuedOn");
        return renderer.render(xhtml, LocalDate.parse((String) issuedOn.get("iso")));
    }

    private void findUnprintable(String field, Object value, List<FieldError> errors) {
        if (value instanceof String text) {
            firstUnprintable(text)
                    .ifPresent(character -> errors.add(FieldError.of(
                            field, "document.unprintable", Character.toString(character), name(character))));
        } else if (value instanceof Map<?, ?> branch) {
            String prefix = field.isEmpty() ? "" : field + ".";
            branch.forEach((name, child) -> findUnprintable(prefix + name, child, errors));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                findUnprintable(field + "[" + i + "]", list.get(i), errors);
            }
        }
    }

    private java.util.Optional<Integer> firstUnprintable(String text) {
        return text.codePoints()
                .filter(character -> "\n\r\t".indexOf(character) < 0 && !fonts.covers(character))
                .boxed()
                .findFirst();
    }

    private static String name(int character) {
        return "U+%04X".formatted(character);
    }
}
