package io.recourse.courtfiling;

import io.recourse.common.LenderCode;

/**
 * Which cases that wait for their claim to be drafted a batch takes.
 *
 * @param product null for all
 * @param districtCode of the debtor's address; null for all
 */
public record BatchSelection(LenderCode lender, String product, String districtCode) {}
