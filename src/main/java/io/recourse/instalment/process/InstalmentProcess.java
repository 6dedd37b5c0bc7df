package io.recourse.instalment.process;

/** The names that the process {@code instalment} shares with its beans. */
final class InstalmentProcess {

    static final String APPROVAL_NEEDED = "approvalNeeded";
    static final String APPROVER_GROUP = "approverGroup";
    static final String DEBTOR_HAS_PROPOSED = "debtorHasProposed";
    static final String GUARANTOR_TO_ASK = "guarantorToAsk";
    static final String PLAN_IN_FORCE = "planInForce";
    static final String NEXT_CHECK_AT = "nextCheckAt";
    static final String PLAN_FULFILLED = "planFulfilled";
    static final String INSTALMENT_GRACE_OVER = "instalmentGraceOver";

    private InstalmentProcess() {}
}
