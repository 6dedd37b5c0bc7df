/** What a loan owes on any day, to the fen, and the lines that every figure is the sum of. */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"common"})
package io.recourse.ledger;

import org.springframework.modulith.ApplicationModule;
