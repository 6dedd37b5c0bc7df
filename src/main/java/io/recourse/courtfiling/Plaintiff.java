package io.recourse.courtfiling;

import io.recourse.documents.Requirements;
import io.recourse.legalcase.Lender;

/**
 * The lender as plaintiff or applicant, in the words of the court's form (法人、非法人组织).
 *
 * @param address 住所地（主要办事机构所在地）
 * @param registeredAddress 注册地; null prints the same as {@code address}
 * @param position of the legal representative, for example 董事长; may be missing
 * @param kind 类型
 */
public record Plaintiff(
        String name,
        String address,
        String registeredAddress,
        String legalRepresentative,
        String position,
        String phone,
        String creditCode,
        Lender.CompanyKind kind) {

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
