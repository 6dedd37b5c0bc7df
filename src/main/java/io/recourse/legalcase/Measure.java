package io.recourse.legalcase;

/** What a lender must entrust in writing before it is done in his name. */
public enum Measure {
    FIELD_VISIT,
    AGENCY_PLACEMENT
}
