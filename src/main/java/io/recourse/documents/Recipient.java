package io.recourse.documents;

/**
 * Whom a letter is addressed to.
 *
 * @param maskedIdNo the identity card's number with its middle hidden, as {@link #masked} gives it
 * @param postcode may be missing
 * @param readsEnglish whether an English translation is enclosed
 */
public record Recipient(
        String name, String maskedIdNo, String address, String postcode, String phone, boolean readsEnglish) {

    public Recipient {
        new Requirements()
                .given("recipient.name", name)
                .given("recipient.address", address)
                .check();
    }

    /** Hides the birthday and sequence of an identity number: {@code 330106********1234}. */
    public static String masked(String idNo) {
        return idNo == null || idNo.length() < 15
                ? null
                : idNo.substring(0, 6) + "*".repeat(idNo.length() - 10) + idNo.substring(idNo.length() - 4);
    }
}
