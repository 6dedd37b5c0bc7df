/**
 * The PostgreSQL that Recourse brings along: started with the application, kept in its folder, stopped with it. With
 * {@code spring.datasource.url} set, nothing of this starts. Uses no other module.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package io.recourse.database;

import org.springframework.modulith.ApplicationModule;
