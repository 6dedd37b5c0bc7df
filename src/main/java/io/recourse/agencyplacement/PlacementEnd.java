package io.recourse.agencyplacement;

/** Why a placement ended. */
public enum PlacementEnd {
    /** The agency told what came of it; a promise was watched to its day. */
    RESULT,
    /** A person took the case back. */
    RECALLED,
    TERM_OVER,
    /** Nothing is due any more. */
    PAID,
    /** The case left the stage by another way: recalled by the lender, written off, a plan. */
    CASE_LEFT,
    /** The second person did not approve it. */
    REFUSED,
    /** The agency may not work any more. */
    SUSPENDED
}
