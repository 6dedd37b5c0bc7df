package io.recourse.mailing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a posted letter for the post office and finds it again in its files: {@code P12-0003}. */
record LetterReference(long posting, int seq) {

    private static final Pattern FORM = Pattern.compile("[Pp](\\d{1,9})-(\\d{1,6})");

    static Optional<LetterReference> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new LetterReference(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "P%d-%04d".formatted(posting, seq);
    }
}
