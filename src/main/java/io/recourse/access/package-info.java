/** Who may enter, which roles each has, what the roles allow, and who did what at the door. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"common"})
package io.recourse.access;
