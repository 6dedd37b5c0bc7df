/** The reminder stage (提醒催告): a message in the right tone, a call, and the promises that come of it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Reminder",
        allowedDependencies = {
            "common",
            "legalcase",
            "ledger",
            "deadlines",
            "documents",
            "contact",
            "engine",
            "casefile",
            "mailing"
        })
package io.recourse.reminder;
