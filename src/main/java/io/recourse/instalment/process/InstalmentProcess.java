package io.recourse.instalment.process;

/** The names that the process {@code instalment} shares with its beans. */
final class InstalmentProcess {

    static final String APPROVAL_NEEDED = "approvalNeeded";
    static final String APPROVER_GROUP = "approverGroup";
    static final String NEXT_CHECK_AT = "nextCheckAt";
    static final String PLAN_FULFILLED = "planFulfilled";

    private InstalmentProcess() {}
}
