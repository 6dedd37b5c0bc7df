/** The stage 起诉立案: a packet for the court is drafted, reviewed, approved by another person, and filed. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Court filing",
        allowedDependencies = {"common", "legalcase", "ledger", "deadlines", "documents", "contact", "engine"})
package io.recourse.courtfiling;
