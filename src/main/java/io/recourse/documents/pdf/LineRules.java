package io.recourse.documents.pdf;

/** Where a line of Chinese may not be broken (GB/T 15834-2011, 5.1.10: which marks begin or end no line). */
final class LineRules {

    private static final String NEVER_FIRST = "，。、；：？！）》”’〉」』】〕…—～·％%‰℃,.;:?!)]}";
    private static final String NEVER_LAST = "（《“‘〈「『【〔¥￥$([{";
    private static final String UNITS = "元角分年月日天期个条款项号页份时";

    private LineRules() {}

    static boolean neverFirst(int character) {
        return NEVER_FIRST.indexOf(character) >= 0;
    }

    static boolean neverLast(int character) {
        return NEVER_LAST.indexOf(character) >= 0;
    }

    /** Whether a line may end before {@code at}: no forbidden mark meets the break, and no figure loses its unit. */
    static boolean mayBreak(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        char after = text.charAt(at);
        int last = at - 1;
        while (last > 0 && text.charAt(last) == ' ') {
            last--;
        }
        char before = text.charAt(last);
        boolean splitsFigure = before >= '0' && before <= '9' && UNITS.indexOf(after) >= 0;
        return !neverFirst(after) && !neverLast(before) && !splitsFigure;
    }
}
