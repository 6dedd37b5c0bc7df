/** What makes the product try-able on one command: users of each role, a portfolio, a clock to move. Absent outside the demo. */
@org.springframework.modulith.ApplicationModule(displayName = "Demo")
package io.recourse.demo;
