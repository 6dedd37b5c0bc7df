package io.recourse.agencyplacement;

/** How far a placement is. */
public enum PlacementStatus {
    PROPOSED,
    APPROVED,
    /** The agency was given the data. */
    HANDED_OVER,
    ENDED
}
