package io.recourse.mailing;

import io.recourse.common.LenderCode;
import java.time.Instant;

/**
 * What waits for the post of one lender's cases.
 *
 * @param since when the oldest was queued
 */
public record WaitingPost(LenderCode lender, int letters, Instant since) {}
