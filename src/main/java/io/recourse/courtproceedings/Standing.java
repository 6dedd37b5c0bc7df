package io.recourse.courtproceedings;

/** How far a suit has come at the court; its name is the outcome that the process resumes by. */
public enum Standing {
    submitted,
    /** Sent to mediation before the court accepts it. */
    mediating,
    /** Agreed there, and to be confirmed. */
    agreed,
    accepted,
    feePaid,
    judged,
    objected,
    effective,
    executing,
    ended;

    /** Whether something is left to withdraw at the court: a claim before its decision, or the execution of one. */
    boolean isWithdrawable() {
        return this != judged && this != effective && this != ended;
    }
}
