/** Where process designers see which models run, and what came of each attempt to deploy. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Studio",
        allowedDependencies = {
            "common",
            "access",
            "web",
            "engine :: deployment",
            "legalcase",
            "documents",
            "documents :: publishing",
            "documents :: bundle",
            "reminder",
            "instalment",
            "fieldvisit",
            "demandletter",
            "creditreporting",
            "courtfiling",
            "mailing",
            "escalation"
        })
package io.recourse.studio;
