package io.recourse.documents.template;

import io.recourse.common.Refused;
import io.recourse.documents.Sha256;
import io.recourse.documents.TemplateId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** One version of a template: its own text and that of the layouts it may use. It can read nothing else. */
public final class TemplateSource {

    private static final String ENGLISH = "_en";

    private final TemplateId id;
    private final SortedMap<String, String> files;
    private final String version;

    /** @param files text by path without the ending; the template's own, its translation's and all of {@code _layout/} */
    public TemplateSource(TemplateId id, SortedMap<String, String> files) {
        this.id = id;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.version = version(files);
        if (!files.containsKey(id.value())) {
            throw new IllegalArgumentException("no text of " + id);
        }
    }

    /**
     * One template among all files, with the layouts and the translation that it may print.
     *
     * @throws Refused with code {@code document.template-unknown}
     */
    public static TemplateSource among(SortedMap<String, String> texts, TemplateId id) {
        if (!texts.containsKey(id.value())) {
            throw new Refused("document.template-unknown", id.value());
        }
        SortedMap<String, String> own = new TreeMap<>(texts);
        own.keySet()
                .removeIf(path -> !path.equals(id.value()) && !path.equals(id.value() + ENGLISH) && !isLayout(path));
        return new TemplateSource(id, own);
    }

    /** Whether a file is the English translation that a template encloses. */
    public static boolean isTranslation(String path) {
        return path.endsWith(ENGLISH);
    }

    /** Whether a file is shared by all templates. */
    public static boolean isLayout(String path) {
        return path.startsWith("_layout/");
    }

    /** Whether a file is the short text of a message or wording of court papers, and no document's template. */
    public static boolean isMessage(String path) {
        return path.indexOf('/') != path.lastIndexOf('/');
    }

    public TemplateId id() {
        return id;
    }

    public SortedMap<String, String> files() {
        return files;
    }

    /** The hash of all files with their names: the same text is the same version wherever and whenever it is read. */
    public String version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateSource source && id.equals(source.id) && version.equals(source.version);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    private static String version(SortedMap<String, String> files) {
        StringBuilder all = new StringBuilder();
        files.forEach((path, text) ->
                all.append(path).append('\n').append(text.length()).append('\n').append(text));
        return Sha256.of(all.toString());
    }
}
