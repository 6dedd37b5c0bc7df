/**
 * The stage 委外: outside agencies. The white list of those that may be entrusted, with what, and what suspends them; the
 * cases that they are given, what came of them, and the proof that their data were deleted.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Agency placement",
        allowedDependencies = {
            "common",
            "legalcase",
            "ledger",
            "deadlines",
            "documents",
            "contact",
            "engine",
            "casefile",
            "access"
        })
package io.recourse.agencyplacement;
