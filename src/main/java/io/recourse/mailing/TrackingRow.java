package io.recourse.mailing;

import java.time.LocalDate;

/** A readable row: the letter of a reference was posted under a number on a day. */
record TrackingRow(long line, LetterReference letter, TrackingNo number, LocalDate postedOn) {}
