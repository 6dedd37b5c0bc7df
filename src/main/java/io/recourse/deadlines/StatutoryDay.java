package io.recourse.deadlines;

import java.time.LocalDate;

/**
 * A day in a case that the law or a court sets, and that no service level moves.
 *
 * @param name of what ends or happens then; the words are the message {@code statutory-day.<name>}
 */
public record StatutoryDay(String name, LocalDate day) {}
