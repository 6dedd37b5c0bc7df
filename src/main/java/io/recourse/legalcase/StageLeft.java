package io.recourse.legalcase;

import io.recourse.common.CaseNo;

/**
 * A case has left a stage, in the transaction that is going on.
 *
 * @param stage the key of the stage's process
 */
public record StageLeft(CaseNo caseNo, String stage) {}
