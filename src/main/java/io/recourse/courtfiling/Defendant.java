package io.recourse.courtfiling;

import io.recourse.documents.Requirements;
import java.time.LocalDate;

/**
 * The debtor as defendant, in the words of the court's form (自然人). What the lender does not know stays empty.
 *
 * @param address 住所地（户籍所在地）
 * @param residence 经常居住地
 * @param idType 证件类型
 */
public record Defendant(
        String name,
        boolean male,
        LocalDate bornOn,
        String ethnicity,
        String workplace,
        String position,
        String phone,
        String address,
        String residence,
        String idType,
        String idNo) {

    public Defendant {
        new Requirements()
                .given("defendant.name", name)
                .given("defendant.bornOn", bornOn)
                .given("defendant.address", address)
                .given("defendant.idType", idType)
                .given("defendant.idNo", idNo)
                .check();
    }

    /** A holder of a resident identity card, whose number holds the birthday and the sex (GB 11643). */
    public static Defendant resident(String name, String idNo, String phone, String address) {
        LocalDate bornOn = LocalDate.of(number(idNo, 6, 10), number(idNo, 10, 12), number(idNo, 12, 14));
        boolean male = number(idNo, 16, 17) % 2 == 1;
        return new Defendant(name, male, bornOn, null, null, null, phone, address, address, "居民身份证", idNo);
    }

    private static int number(String idNo, int from, int to) {
        return Integer.parseInt(idNo.substring(from, to));
    }
}
