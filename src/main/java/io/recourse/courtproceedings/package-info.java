/** The stage 诉讼程序: what the court makes of a filed suit, with every period counted, until its judgment is executed. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Court proceedings",
        allowedDependencies = {"common", "legalcase", "ledger", "deadlines", "engine", "casefile"})
package io.recourse.courtproceedings;
