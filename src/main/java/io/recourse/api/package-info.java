/** The HTTP contract for integrations: JSON calls that answer what the pages show. */
@org.springframework.modulith.ApplicationModule(displayName = "API")
package io.recourse.api;
