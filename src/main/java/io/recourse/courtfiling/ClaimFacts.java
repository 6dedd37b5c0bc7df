package io.recourse.courtfiling;

/**
 * What only the drafting lawyer knows, and what decides on the routes that are open.
 *
 * @param debtorLocated the debtor can be served and is not missing (民诉法解释 140, 427)
 * @param preservationWanted property is to be preserved, before the suit or with it (CPL 103, 104)
 * @param counterclaim the debtor has a counterclaim, or something is owed in return (CPL 166, 225)
 * @param appraisal something must be appraised (CPL 166)
 * @param smallClaimsAgreed both parties agreed on small claims (CPL 165(2))
 * @param guarantors null where only the debtor is sued
 */
public record ClaimFacts(
        boolean debtorLocated,
        boolean preservationWanted,
        boolean counterclaim,
        boolean appraisal,
        boolean smallClaimsAgreed,
        Assignment assignment,
        GuarantorsSued guarantors) {

    /** Whether the lender acquired the claim, and the debtor was told (CC 546). */
    public enum Assignment {
        NONE,
        NOTIFIED,
        NOT_NOTIFIED
    }
}
