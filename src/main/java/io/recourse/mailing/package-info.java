/** Letters in bulk and on paper: written by runs, printed for the post, handed over, and followed by their tracking numbers. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Mailing",
        allowedDependencies = {"common", "legalcase", "ledger", "deadlines", "documents", "contact", "casefile"})
package io.recourse.mailing;
