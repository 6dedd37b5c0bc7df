package io.recourse.legalcase;

/**
 * A person of a case. Personal data: show {@link #masked()} wherever the reader lacks the right to see it.
 *
 * @param idNo the 18 characters of the resident identity number
 * @param mobile 11 digits
 * @param email may be empty
 * @param districtCode six digits of GB/T 2260
 * @param language what the person reads: letters to a reader of English enclose a translation
 */
public record Party(
        PartyRole role,
        String name,
        String idNo,
        String mobile,
        String email,
        String province,
        String city,
        String district,
        String districtCode,
        String address,
        Language language) {

    /** The languages that letters are written in. */
    public enum Language {
        ZH,
        EN
    }

    /** Province, city, district and street in the order a Chinese letter writes them. */
    public String fullAddress() {
        return province + (city.equals(province) ? "" : city) + district + address;
    }

    /** The same person with name, identity number, mobile, e-mail and street covered but for what tells cases apart. */
    public Party masked() {
        return new Party(
                role,
                maskName(name),
                keep(idNo, 3, 2),
                keep(mobile, 3, 4),
                email == null || email.isEmpty() ? email : keep(email, 1, 0),
                province,
                city,
                district,
                districtCode,
                "***",
                language);
    }

    /** The family name's first character and a star for each of the others: 张**. */
    public static String maskName(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    private static String keep(String value, int head, int tail) {
        if (value.length() <= head + tail) {
            return "*".repeat(value.length());
        }
        return value.substring(0, head)
                + "*".repeat(value.length() - head - tail)
                + value.substring(value.length() - tail);
    }
}
