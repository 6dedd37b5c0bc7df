package io.recourse.common;

import java.util.regex.Pattern;

/**
 * The lender's number of a loan contract (借款合同编号); unique in an installation.
 *
 * @param value 1 to 64 letters, digits, or one of {@code . _ / -}
 */
public record ContractNo(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._/-]{1,64}");

    /** @throws Refused with code {@code contract-no.malformed} for anything else */
    public ContractNo {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new Refused("contract-no.malformed", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
