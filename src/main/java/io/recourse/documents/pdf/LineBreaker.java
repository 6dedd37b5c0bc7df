package io.recourse.documents.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;
import io.recourse.documents.WorkLimit;

/** Finds where a line may end: Unicode's rules for Chinese, less the breaks that {@link LineRules} forbids. */
final class LineBreaker implements FSTextBreaker {

    /** After so many forbidden places in a row a bad break is better than text beyond the margin. */
    private static final int PATIENCE = 12;

    private final BreakIterator breaks;
    private final WorkLimit limit;
    private String text = "";

    private LineBreaker(BreakIterator breaks, WorkLimit limit) {
        this.breaks = breaks;
        this.limit = limit;
    }

    static LineBreaker ofLines(WorkLimit limit) {
        return new LineBreaker(BreakIterator.getLineInstance(new ULocale("zh_CN@lb=strict")), limit);
    }

    /** For words longer than their line, which may be broken anywhere but at a forbidden mark. */
    static LineBreaker ofCharacters(WorkLimit limit) {
        return new LineBreaker(BreakIterator.getCharacterInstance(ULocale.CHINA), limit);
    }

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        limit.check();
        int at = breaks.next();
        for (int i = 0; i < PATIENCE && at != BreakIterator.DONE && !LineRules.mayBreak(text, at); i++) {
            at = breaks.next();
        }
        return at;
    }
}
