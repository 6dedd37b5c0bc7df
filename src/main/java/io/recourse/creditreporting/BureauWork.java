package io.recourse.creditreporting;

/** There is a file to make, or a rejected record to bring to people. */
record BureauWork() {}
