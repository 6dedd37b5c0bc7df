package io.recourse.workbench;

/** A batch of tasks goes on; told in the transaction that lets it. */
record TaskBatchMoves() {}
