/** Outside agencies (委外): the white list of those that may be entrusted, with what, and what suspends them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Agency placement",
        allowedDependencies = {"common", "legalcase", "contact"})
package io.recourse.agencyplacement;
