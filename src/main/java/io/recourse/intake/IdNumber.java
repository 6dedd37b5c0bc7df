package io.recourse.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules of a resident identity number (公民身份号码, GB 11643-1999): six digits of a region, eight of the day of birth,
 * three of order, and a check digit by ISO 7064 MOD 11-2. Any region is taken.
 */
final class IdNumber {

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern EXCEL_NUMBER = Pattern.compile("\\d([.]\\d+)?E\\+\\d+");
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int MODULUS = 11;
    private static final int LENGTH = 18;
    private static final int OLDEST = 130;

    private IdNumber() {}

    /** The message key of the first rule that a number breaks. */
    static Optional<String> fault(String number, LocalDate today) {
        if (EXCEL_NUMBER.matcher(number).matches()) {
            return Optional.of("intake.id-no.rounded-by-excel");
        }
        if (!FORM.matcher(number).matches()) {
            return Optional.of("intake.id-no.malformed");
        }
        if (!isBornBefore(today, number)) {
            return Optional.of("intake.id-no.birth-date");
        }
        return number.charAt(LENGTH - 1) == checkDigit(number)
                ? Optional.empty()
                : Optional.of("intake.id-no.check-digit");
    }

    private static boolean isBornBefore(LocalDate today, String number) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return born.isBefore(today) && born.isAfter(today.minusYears(OLDEST));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum = (sum + Character.digit(number.charAt(i), 10)) * 2 % MODULUS;
        }
        return CHECK_DIGITS.charAt(sum);
    }
}
