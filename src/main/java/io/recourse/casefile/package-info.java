/** The case in one view: what is owed, how limitation stands, and how letters and forms recite it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {"common", "legalcase", "ledger", "deadlines", "documents", "contact", "engine"})
package io.recourse.casefile;
