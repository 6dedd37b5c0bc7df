/** What managers watch: which contacts worked, and what they cost. It may use every module; none uses it. */
@org.springframework.modulith.ApplicationModule(displayName = "Oversight")
package io.recourse.oversight;
