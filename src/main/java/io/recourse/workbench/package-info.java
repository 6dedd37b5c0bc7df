/** Pages for legal staff: cases, tasks, what leaves the product, calendars and files. It may use every module; none uses it. */
@org.springframework.modulith.ApplicationModule(displayName = "Workbench")
package io.recourse.workbench;
