package io.recourse.courtfiling;

/** A batch of filings goes on; told in the transaction that lets it. */
record FilingBatchMoves() {}
