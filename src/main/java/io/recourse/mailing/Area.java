package io.recourse.mailing;

import io.recourse.legalcase.Party;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What letters are sorted by for the post office: the postcode where the address states one, else the district's code,
 * which every loan file has. Postcodes and district codes both have six digits and are told apart by nothing but this.
 */
record Area(String code) {

    private static final Pattern POSTCODE = Pattern.compile("邮(?:政)?编(?:码)?\\s*[:：]?\\s*(\\d{6})(?!\\d)");

    static Area of(Party recipient) {
        Matcher postcode = POSTCODE.matcher(recipient.address());
        return new Area(postcode.find() ? postcode.group(1) : recipient.districtCode());
    }
}
