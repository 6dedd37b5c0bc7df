/** The stage 律师函: a lawyer's letter is drafted, reviewed, sent, and its arrival interrupts the limitation period. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demand letter",
        allowedDependencies = {
            "common",
            "access",
            "legalcase",
            "ledger",
            "deadlines",
            "documents",
            "contact",
            "engine",
            "casefile",
            "mailing"
        })
package io.recourse.demandletter;
