package io.recourse.mailing;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number by which a posted letter is followed: 13 digits of domestic EMS, or UPU S10 with its check digit. */
record TrackingNo(String value) {

    private static final Pattern DOMESTIC = Pattern.compile("\\d{13}");
    private static final Pattern S10 = Pattern.compile("[A-Z]{2}\\d{9}[A-Z]{2}");
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    static Optional<TrackingNo> parse(String text) {
        boolean valid = DOMESTIC.matcher(text).matches() || S10.matcher(text).matches() && hasItsCheckDigit(text);
        return valid ? Optional.of(new TrackingNo(text)) : Optional.empty();
    }

    /** UPU S10: 11 less the weighted sum modulo 11; 10 is written as 0, 11 as 5. */
    private static boolean hasItsCheckDigit(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(text.charAt(2 + i), 10);
        }
        int check = 11 - sum % 11;
        int expected = check == 10 ? 0 : check == 11 ? 5 : check;
        return Character.digit(text.charAt(10), 10) == expected;
    }
}
