package io.recourse.fieldvisit;

/** How far a visit is. */
public enum VisitStatus {
    ORDERED,
    BEGUN,
    CALLED_OFF,
    DONE
}
