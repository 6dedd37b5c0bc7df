/** Changed templates: what is wrong with one, its preview, its versions, who published what and why. */
@org.springframework.modulith.NamedInterface("publishing")
package io.recourse.documents.publishing;
