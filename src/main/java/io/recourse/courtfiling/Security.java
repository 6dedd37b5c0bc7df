package io.recourse.courtfiling;

import io.recourse.common.Money;
import java.time.LocalDate;

/**
 * What secures the loan, in the form's words; each part null where there is none.
 *
 * @param collateral 物的担保（抵押、质押）
 * @param guarantee 保证
 */
public record Security(Collateral collateral, Guarantee guarantee, Other other) {

    public static final Security NONE = new Security(null, null, null);

    /**
     * @param determinedOn when the claims that a maximum-amount security covers were fixed; null for an ordinary one
     * @param limit of a maximum-amount security; null for an ordinary one
     */
    public record Collateral(
            LocalDate signedOn,
            String provider,
            String item,
            boolean maximumAmount,
            LocalDate determinedOn,
            Money limit,
            Registration registration) {}

    /** Whether and how the security is registered. */
    public enum Registration {
        NONE,
        FORMAL,
        ADVANCE
    }

    /** @param joint 连带责任保证; otherwise 一般保证, which is also the rule when the contract is silent (Civil Code 686) */
    public record Guarantee(LocalDate signedOn, String guarantor, String content, boolean joint) {}

    /** Any other form of security. */
    public record Other(String form, LocalDate signedOn) {}
}
