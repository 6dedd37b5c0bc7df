package io.recourse.contact;

import java.time.ZonedDateTime;

/** One rule of the guard; it allows, or refuses with its source and the moment from which it would allow. */
@FunctionalInterface
interface ContactRule {

    Permission check(Circumstances circumstances, ZonedDateTime at);
}
