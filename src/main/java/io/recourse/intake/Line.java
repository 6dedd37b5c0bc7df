package io.recourse.intake;

/**
 * A physical line of a text, without its end.
 *
 * @param number the first is 1
 * @param tooLong whether some of it was left out
 */
record Line(int number, String text, boolean tooLong) {}
