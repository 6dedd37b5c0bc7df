package io.recourse.legalcase;

import io.recourse.common.CaseNo;

/**
 * A case enters a stage, in the transaction that is going on.
 *
 * @param stage the key of the stage's process
 */
public record StageEntered(CaseNo caseNo, String stage) {}
