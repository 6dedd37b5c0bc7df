package io.recourse.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The physical lines of a text, ended by CR LF, LF or CR; never more than {@value #LONGEST} characters of one. */
final class Lines {

    static final int LONGEST = 64 * 1024;

    private static final int END = -1;

    private final BufferedReader text;
    private final Deque<Line> back = new ArrayDeque<>();
    private int number;

    Lines(BufferedReader text) {
        this.text = text;
    }

    /** The next line, or null after the last. */
    Line next() {
        if (!back.isEmpty()) {
            return back.pop();
        }
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that were read too early come again. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            back.push(lines.get(i));
        }
    }

    private Line read() throws IOException {
        int next = text.read();
        if (next == END) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        while (next != END && next != '\n' && next != '\r') {
            if (line.length() < LONGEST) {
                line.append((char) next);
            } else {
                tooLong = true;
            }
            next = text.read();
        }
        if (next == '\r') {
            skipLineFeed();
        }
        return new Line(++number, line.toString(), tooLong);
    }

    private void skipLineFeed() throws IOException {
        text.mark(1);
        if (text.read() != '\n') {
            text.reset();
        }
    }
}
