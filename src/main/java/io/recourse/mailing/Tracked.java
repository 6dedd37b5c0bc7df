package io.recourse.mailing;

import java.time.LocalDate;

/** The tracking number that the post office gave a letter, and the day on which it took it in. */
public record Tracked(String reference, String trackingNo, LocalDate postedOn) {}
