/**
 * When is it too late? Working days by dated calendars, legal periods, limitation (诉讼时效) and service-level clocks.
 *
 * <p>Every answer that would need a calendar day nobody has loaded yet says that it is provisional, and which way it
 * errs: a legal period keeps its unrolled, earlier date; a service level counts weekends alone.
 */
@ApplicationModule(
        displayName = "Deadlines",
        allowedDependencies = {"common"})
package io.recourse.deadlines;

import org.springframework.modulith.ApplicationModule;
