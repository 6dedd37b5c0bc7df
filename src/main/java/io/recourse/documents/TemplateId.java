package io.recourse.documents;

import java.util.regex.Pattern;

/**
 * The name of a template: its path in {@code document-templates/} without the ending. The Chinese text has the plain
 * name, the translation that it encloses for a reader of English {@code _en} after it: {@code demand-letter/demand-letter_en}.
 *
 * @param value stage and document, in kebab-case: {@code court-filing/evidence-list}; of a message's text its folder too:
 *     {@code reminder/messages/firm}
 */
public record TemplateId(String value) {

    private static final Pattern FORM =
            Pattern.compile("[a-z]+(-[a-z]+)*(/messages|/texts)?/[a-z]+(-[a-z]+)*(_[a-z]{2})?");

    public TemplateId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a template's name: " + value);
        }
    }

    /** The template that prints a record, as the record's {@link PrintedOn} says. */
    public static TemplateId of(Class<? extends Printable> record) {
        PrintedOn template = record.getAnnotation(PrintedOn.class);
        if (template == null) {
            throw new IllegalArgumentException(record.getName() + " does not say which template it is printed on");
        }
        return new TemplateId(template.value());
    }

    /** The key of the document's title in {@code messages/documents*.properties}. */
    public String titleKey() {
        return "document.title." + value.replaceFirst("_[a-z]{2}$", "").replace('/', '.');
    }

    @Override
    public String toString() {
        return value;
    }
}
