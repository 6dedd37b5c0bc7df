/** The stage 征信报送: adverse information is reported only after notice to the person and a waiting time. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Credit reporting",
        allowedDependencies = {"common", "legalcase", "ledger", "deadlines", "documents", "contact", "engine"})
package io.recourse.creditreporting;
