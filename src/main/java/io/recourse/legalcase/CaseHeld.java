package io.recourse.legalcase;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;

/**
 * A hold of a case has begun, in the same transaction.
 *
 * @param note what the debtor says; may be empty or null
 */
public record CaseHeld(CaseNo caseNo, HoldReason reason, String note, Actor by) {}
