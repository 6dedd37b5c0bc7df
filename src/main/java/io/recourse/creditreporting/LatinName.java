package io.recourse.creditreporting;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A Chinese name in Latin capitals, its surname apart: compound ones (复姓) are listed in {@code bureau/compound-surnames.txt}. */
record LatinName(String surname, String given) {

    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Upper");
    private static final List<String> COMPOUND = compound();

    static LatinName of(String name) {
        int given = COMPOUND.stream().anyMatch(one -> name.startsWith(one) && name.length() > one.length())
                ? 2
                : name.offsetByCodePoints(0, 1);
        return new LatinName(latin(name.substring(0, given)), latin(name.substring(given)));
    }

    /** Without what the format cannot carry. */
    static String latin(String text) {
        return LATIN.transliterate(text).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9 ,.'()/-]", "");
    }

    private static List<String> compound() {
        try (InputStream list = LatinName.class.getResourceAsStream("/bureau/compound-surnames.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
