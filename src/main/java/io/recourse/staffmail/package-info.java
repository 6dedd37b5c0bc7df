/** Mail of the product to its own staff: who chose which, what went out, and of what nobody knows whether it did. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Mail to staff",
        allowedDependencies = {"common", "access", "contact", "contact :: mail"})
package io.recourse.staffmail;
