package io.recourse.documents.publishing;

import io.recourse.documents.TemplateId;
import io.recourse.documents.template.PublishedText;
import io.recourse.documents.template.TemplateSource;
import java.util.List;

/**
 * A file of the templates as designers see it.
 *
 * @param text what is in use
 * @param product what the product itself has now
 * @param published the version in use, or null where the product's text is
 * @param drafts what designers are changing in it
 */
public record TemplateFile(
        String path, String text, String product, PublishedText published, List<TemplateDraft> drafts) {

    /** Whether it is shared by all templates and prints nothing by itself. */
    public boolean isLayout() {
        return TemplateSource.isLayout(path);
    }

    /** Whether it is the short text of a message or wording of court papers: no document by itself. */
    public boolean isMessage() {
        return TemplateSource.isMessage(path);
    }

    /** Whether it is the English text that a letter encloses for a debtor who reads it. */
    public boolean isTranslation() {
        return !isLayout() && TemplateSource.isTranslation(path);
    }

    public String stage() {
        return path.substring(0, path.indexOf('/'));
    }

    /** The key of its title in {@code messages/documents*.properties} or {@code messages/studio*.properties}. */
    public String titleKey() {
        return isLayout()
                ? "templates.layout." + path.substring(path.indexOf('/') + 1)
                : new TemplateId(path).titleKey();
    }

    /** The version in use; 0 is the product's own text. */
    public int version() {
        return published == null ? 0 : published.number();
    }

    /** Whether the product came with another text after the one in use was published. */
    public boolean isOutdated() {
        return published != null && !published.base().equals(product);
    }
}
