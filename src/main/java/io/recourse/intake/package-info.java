/** Loans and payments in: files are stored as they come, then taken row by row; a bad row is told, the others go in. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"common", "legalcase", "ledger", "engine", "escalation"})
package io.recourse.intake;

import org.springframework.modulith.ApplicationModule;
