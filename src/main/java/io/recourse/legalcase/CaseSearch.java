package io.recourse.legalcase;

/**
 * What a list of cases is narrowed to; a null narrows nothing.
 *
 * @param text case or contract number, or the debtor's name or the beginning of it
 * @param after the last case number of the page before
 * @param limit 1 to 200
 */
public record CaseSearch(String text, String contractNo, CaseStatus status, String stage, String after, int limit) {

    public CaseSearch {
        limit = Math.max(1, Math.min(limit, 200));
    }
}
