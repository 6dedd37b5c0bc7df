/** The ladder that joins the stages: when a case enters it, what its next step is, and what takes it away. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Escalation",
        allowedDependencies = {
            "common",
            "legalcase",
            "ledger",
            "deadlines",
            "documents",
            "documents :: upload",
            "contact",
            "engine",
            "casefile"
        })
package io.recourse.escalation;
