package io.recourse.common;

import java.util.regex.Pattern;

/**
 * The internal number of a case (案号), the business key of every process that works it: {@code RC2026-000123}.
 *
 * @param value two letters, the year the case was opened, a dash and at least six digits
 */
public record CaseNo(String value) {

    private static final Pattern FORM = Pattern.compile("RC\\d{4}-\\d{6,}");

    /** @throws Refused with code {@code case-no.malformed} for anything else */
    public CaseNo {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new Refused("case-no.malformed", value);
        }
    }

    public static CaseNo of(int year, long number) {
        return new CaseNo("RC%04d-%06d".formatted(year, number));
    }

    @Override
    public String toString() {
        return value;
    }
}
