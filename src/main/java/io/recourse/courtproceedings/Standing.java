package io.recourse.courtproceedings;

/** How far a suit has come at the court; its name is the outcome that the process resumes by. */
public enum Standing {
    submitted,
    accepted,
    feePaid,
    judged,
    objected,
    effective,
    executing,
    ended
}
