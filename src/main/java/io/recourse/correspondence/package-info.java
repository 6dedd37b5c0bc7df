/** What comes of messages: those that may not have left or did not arrive, and what people write to us, each to a person. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {
            "common",
            "legalcase",
            "documents :: upload",
            "contact",
            "engine",
            "escalation",
            "casefile"
        })
package io.recourse.correspondence;
