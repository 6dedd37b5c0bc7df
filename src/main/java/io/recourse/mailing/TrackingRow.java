package io.recourse.mailing;

import java.time.LocalDate;

/**
 * A readable row: the letter of a reference was posted under a number on a day.
 *
 * @param deliveredOn when its receiver signed for it; null while that is not known
 */
record TrackingRow(long line, LetterReference letter, TrackingNo number, LocalDate postedOn, LocalDate deliveredOn) {}
