package io.recourse.legalcase;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The reason that a decision table gives, in both languages as its annotation column holds it. */
public final class Reason {

    /**
     * {@code [V1] 中文 / English}: how sure the source is, for whoever keeps the table, then the sentence in both
     * languages, for whoever is told.
     */
    private static final Pattern BILINGUAL = Pattern.compile("(?:\\[[^]]*] )?(.*?) / (.*)");

    private Reason() {}

    /** The reason in the reader's language; several are parted by a semicolon. */
    public static String in(String annotations, Locale locale) {
        return Arrays.stream(annotations.split("; (?=\\[|\\p{IsHan})"))
                .map(annotation -> one(annotation, locale))
                .collect(Collectors.joining("; "));
    }

    /** The article alone, in the reader's language: what stands before the colon. */
    public static String source(String annotation, Locale locale) {
        return one(annotation, locale).split("：|: ", 2)[0];
    }

    private static String one(String annotation, Locale locale) {
        Matcher bilingual = BILINGUAL.matcher(annotation);
        if (!bilingual.matches()) {
            return annotation;
        }
        return bilingual.group("zh".equals(locale.getLanguage()) ? 1 : 2);
    }
}
