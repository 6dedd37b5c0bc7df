/** The negotiated instalment stage (协商分期): a plan within policy, approved, signed, watched, kept or breached. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Instalment",
        allowedDependencies = {
            "common",
            "access",
            "legalcase",
            "ledger",
            "deadlines",
            "documents",
            "contact",
            "engine",
            "casefile"
        })
package io.recourse.instalment;
