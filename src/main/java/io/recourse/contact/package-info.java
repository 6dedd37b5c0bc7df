/** Every outbound contact: may it be made, through which channel, was it sent, did it arrive. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Contact",
        allowedDependencies = {"common", "legalcase", "deadlines", "documents", "documents :: upload"})
package io.recourse.contact;
