/** The court-filing stage (起诉立案): route and fee, a packet of papers, review, a second person's approval, filing. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Court filing",
        allowedDependencies = {
            "common",
            "access",
            "legalcase",
            "ledger",
            "deadlines",
            "documents",
            "documents :: bundle",
            "documents :: upload",
            "contact",
            "engine",
            "casefile"
        })
package io.recourse.courtfiling;
