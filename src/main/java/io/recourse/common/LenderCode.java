package io.recourse.common;

import java.util.regex.Pattern;

/**
 * The short code of a lender (出借人) that loan files name.
 *
 * @param value 2 to 16 capital letters or digits
 */
public record LenderCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,16}");

    /** @throws Refused with code {@code lender-code.malformed} for anything else */
    public LenderCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new Refused("lender-code.malformed", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
