package io.recourse.courtfiling;

import io.recourse.documents.Requirements;

/**
 * The lender as plaintiff or applicant, in the words of the court's form (法人、非法人组织).
 *
 * @param address 住所地（主要办事机构所在地）
 * @param registeredAddress 注册地; null prints the same as {@code address}
 * @param position of the legal representative, for example 董事长; may be missing
 * @param kind 类型; a lender is one or the other kind of company
 */
public record Plaintiff(
        String name,
        String address,
        String registeredAddress,
        String legalRepresentative,
        String position,
        String phone,
        String creditCode,
        Kind kind) {

    /** The kinds of company among those that the form offers that lend money. */
    public enum Kind {
        LIMITED,
        BY_SHARES
    }

    public Plaintiff {
        new Requirements()
                .given("plaintiff.name", name)
                .given("plaintiff.address", address)
                .given("plaintiff.legalRepresentative", legalRepresentative)
                .given("plaintiff.phone", phone)
                .given("plaintiff.creditCode", creditCode)
                .given("plaintiff.kind", kind)
                .check();
        registeredAddress = registeredAddress == null ? address : registeredAddress;
    }
}
