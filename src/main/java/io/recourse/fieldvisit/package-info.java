/** The stage 外访: two collectors with a recorder visit the debtor at a lawful address, and what was said moves the case. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Field visit",
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
package io.recourse.fieldvisit;
