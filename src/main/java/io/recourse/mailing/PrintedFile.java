package io.recourse.mailing;

import java.time.Instant;

/**
 * What is printed in one go: the letters of one area.
 *
 * @param pages sides of sheets, blank ones too; null until it is ready
 * @param takenAt when it was taken to the printer first; null before
 */
public record PrintedFile(String area, int letters, Integer pages, String takenBy, Instant takenAt) {}
