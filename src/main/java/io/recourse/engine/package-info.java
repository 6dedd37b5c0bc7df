/** Camunda at the edge: the engine's clock, process control, human tasks, decisions and single sign-on. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"common", "deadlines", "access", "legalcase"})
package io.recourse.engine;
