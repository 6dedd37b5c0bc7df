/** What makes the product try-able on one command: users of each role. Absent outside the demo. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"common", "access", "web", "engine", "contact", "legalcase", "ledger", "intake"})
package io.recourse.demo;

import org.springframework.modulith.ApplicationModule;
