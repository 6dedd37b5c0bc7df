package io.recourse.legalcase;

/**
 * What a list of cases is narrowed to; a null narrows nothing.
 *
 * @param cases only these
 * @param after the last case number of the page before
 * @param limit 1 to 200
 */
public record CaseSearch(CaseMatch cases, String contractNo, CaseStatus status, String stage, String after, int limit) {

    public CaseSearch {
        limit = Math.max(1, Math.min(limit, 200));
    }
}
