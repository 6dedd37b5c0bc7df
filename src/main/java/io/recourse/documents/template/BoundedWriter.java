package io.recourse.documents.template;

import io.recourse.common.Refused;
import io.recourse.documents.WorkLimit;
import java.io.Writer;

/** Collects a document's text and refuses one that no honest template makes. */
final class BoundedWriter extends Writer {

    private static final int LONGEST = 2_000_000;

    private final StringBuilder text = new StringBuilder();
    private final WorkLimit limit;

    BoundedWriter(WorkLimit limit) {
        this.limit = limit;
    }

    @Override
    public void write(char[] characters, int from, int count) {
        limit.check();
        if (text.length() + count > LONGEST) {
            throw new Refused("document.template-too-long");
        }
        text.append(characters, from, count);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return text.toString();
    }
}
