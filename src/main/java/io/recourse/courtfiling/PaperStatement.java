package io.recourse.courtfiling;

import io.recourse.common.Money;
import io.recourse.documents.ChineseFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence that a paper must say, as the table {@code packet-statement} has it: {@code {braces}} hold a fact by its name,
 * what stands in {@code [brackets]} may be missing. Spaces and line breaks do not count.
 */
record PaperStatement(String text) {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}|[\\[\\]]|[^{\\[\\]]+");
    private static final String AMOUNT = "-?\\d{1,3}(?:,\\d{3})*\\.\\d\\d";
    private static final String DAY = "[\\d〇一二三四五六七八九]{4}[年-][\\d一二三四五六七八九十]{1,3}[月-][\\d一二三四五六七八九十]{1,3}日?";
    private static final String WORDS = "[^：，。；《》]+?";

    /**
     * A fact as a paper states it.
     *
     * @param place how often the paper said the sentence before, from 0
     * @param value null where the paper does not say the sentence
     */
    record Stated(String fact, int place, String value) {

        /** What should stand there: of a fact that is one for each of several, the one of that place; null for none. */
        Object expected(Map<String, Object> facts) {
            Object fact = facts.get(this.fact);
            return fact instanceof List<?> each ? place < each.size() ? each.get(place) : null : fact;
        }
    }

    /** The facts that the sentence holds. */
    List<String> facts() {
        return PART.matcher(text)
                .results()
                .map(part -> part.group(1))
                .filter(name -> name != null)
                .toList();
    }

    /**
     * Every fact that a paper states in this sentence, wherever it says it.
     *
     * @param paper the paper's text without spaces
     * @param facts what is known, by the names in the sentence
     */
    List<Stated> in(String paper, Map<String, Object> facts) {
        List<String> names = facts();
        Matcher matcher = Pattern.compile(expression(facts)).matcher(paper);
        List<Stated> stated = new ArrayList<>();
        int place = 0;
        for (; matcher.find(); place++) {
            for (int i = 0; i < names.size(); i++) {
                if (matcher.group(i + 1) != null) {
                    stated.add(new Stated(names.get(i), place, matcher.group(i + 1)));
                }
            }
        }
        for (; place < times(facts); place++) {
            for (String name : names) {
                stated.add(new Stated(name, place, null));
            }
        }
        return stated;
    }

    /** How often a paper must say the sentence: once, or once of each of several. */
    private int times(Map<String, Object> facts) {
        return facts().stream()
                .mapToInt(name -> facts.get(name) instanceof List<?> each ? each.size() : 1)
                .max()
                .orElse(1);
    }

    private String expression(Map<String, Object> facts) {
        return PART.matcher(text)
                .results()
                .map(part -> part.group(1) != null
                        ? "(" + value(facts.get(part.group(1))) + ")"
                        : part.group().equals("[")
                                ? "(?:"
                                : part.group().equals("]") ? ")?" : Pattern.quote(part.group()))
                .collect(Collectors.joining());
    }

    /** What is known is looked for first, so that a name beside a name is not cut in the wrong place. */
    private static String value(Object fact) {
        String known = prints(fact).stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Object one = fact instanceof List<?> each && !each.isEmpty() ? each.get(0) : fact;
        String other = one instanceof Money ? AMOUNT : one instanceof LocalDate ? DAY : WORDS;
        return known.isEmpty() ? other : known + "|" + other;
    }

    /** How a fact, or any of several, may be printed; nothing for one that the case does not know. */
    static List<String> prints(Object fact) {
        if (fact == null) {
            return List.of();
        } else if (fact instanceof List<?> each) {
            return each.stream().flatMap(one -> prints(one).stream()).toList();
        } else if (fact instanceof Money amount) {
            return List.of(ChineseFormat.figures(amount));
        } else if (fact instanceof LocalDate day) {
            return List.of(ChineseFormat.date(day), day.toString(), ChineseFormat.formalDate(day));
        }
        return List.of(withoutSpaces(fact.toString()));
    }

    static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]", "");
    }
}
