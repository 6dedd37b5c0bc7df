/** What all pages share: sign-in, language, error pages and layout. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"common", "access", "engine"})
package io.recourse.web;

import org.springframework.modulith.ApplicationModule;
