package io.recourse.agencyplacement;

/** What came of a placement, as the agency tells it. The names are the outcomes that the process routes by. */
public enum PlacementResult {
    promised,
    planProposed,
    refused,
    disputed,
    hardship,
    notFound
}
