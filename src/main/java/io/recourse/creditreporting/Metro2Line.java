package io.recourse.creditreporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** A record of Metro 2 of fixed length, blank where nothing was written; offsets count from 0. */
final class Metro2Line {

    private static final int LENGTH = 426;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMddyyyy");

    private final char[] chars = new char[LENGTH];

    Metro2Line() {
        Arrays.fill(chars, ' ');
        number(0, 4, LENGTH);
    }

    /** Left-aligned, cut at the field's end. */
    void text(int offset, int length, String text) {
        text.getChars(0, Math.min(length, text.length()), chars, offset);
    }

    /** Right-aligned with zeros; what is too large becomes all nines. */
    void number(int offset, int length, long number) {
        long largest = Long.parseLong("9".repeat(length));
        text(offset, length, ("%0" + length + "d").formatted(Math.min(number, largest)));
    }

    void day(int offset, LocalDate day) {
        text(offset, 8, day == null ? "00000000" : DAY.format(day));
    }

    /** What was written, without the blanks around it. */
    String at(int offset, int length) {
        return new String(chars, offset, length).strip();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(new String(chars).getBytes(StandardCharsets.US_ASCII));
        out.write('\n');
    }
}
