package io.recourse.documents;

/**
 * Who a letter comes from: a law firm or a lender.
 *
 * @param englishName may be missing, as may {@code postcode} and {@code email}
 */
public record Letterhead(String name, String englishName, String address, String postcode, String phone, String email) {

    public Letterhead {
        new Requirements()
                .given("letterhead.name", name)
                .given("letterhead.address", address)
                .given("letterhead.phone", phone)
                .check();
    }
}
