/** The case: whom it concerns, where it stands, whether it is held, and everything that happened to it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Legal case",
        allowedDependencies = {"common"})
package io.recourse.legalcase;
