/**
 * The debtor's own page: behind a link in each message it shows him what he owes and why, and lets him propose, sign, ask,
 * dispute and choose. It may use every module; none uses it but the demo.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Debtor's page")
package io.recourse.debtorpage;
