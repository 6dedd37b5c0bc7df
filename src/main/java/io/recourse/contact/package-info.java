/** Every outbound contact: may it be made, through which channel, was it sent, did it arrive. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Contact",
        allowedDependencies = {"common", "legalcase", "deadlines", "documents"})
package io.recourse.contact;
