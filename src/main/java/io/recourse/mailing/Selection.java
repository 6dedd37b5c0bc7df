package io.recourse.mailing;

import io.recourse.common.LenderCode;

/**
 * Which open cases get which letter.
 *
 * @param letter a {@link BulkLetter#name}
 * @param product null for all products
 * @param leastDaysOverdue asked when a letter is written: 0 for any
 */
public record Selection(String letter, LenderCode lender, String stage, String product, int leastDaysOverdue) {}
