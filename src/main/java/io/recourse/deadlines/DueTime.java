package io.recourse.deadlines;

import java.time.Instant;

/**
 * When a service level ends.
 *
 * @param dueAt the moment from which it is breached
 * @param atRiskAt the moment from which it is at risk
 * @param provisional whether it counts weekends alone for days that no calendar is loaded for
 */
public record DueTime(Instant dueAt, Instant atRiskAt, boolean provisional) {}
