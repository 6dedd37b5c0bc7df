package io.recourse.deadlines;

import java.time.LocalDate;

/**
 * The end of a legal period.
 *
 * @param unrolled the date that days, months or years alone give: the earlier, safe date, which the creditor's own
 *     alarms go by
 * @param lastDay the last day on which the act is in time, rolled over days off; the unrolled date and provisional where
 *     no calendar is loaded
 */
public record PeriodEnd(LocalDate unrolled, ReckonedDay lastDay) {}
