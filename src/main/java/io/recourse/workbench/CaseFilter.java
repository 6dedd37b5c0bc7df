package io.recourse.workbench;

import io.recourse.legalcase.CaseStatus;

/**
 * What the list of cases shows.
 *
 * @param text a part of a number, or of the debtor's name; may be blank
 * @param search what stands for the text in addresses, as {@link SearchTexts} keeps it; blank for none
 * @param stage a stage's id; blank for all
 * @param status null for all
 * @param after the last case number of the page before; blank for the first page
 */
record CaseFilter(String text, String search, String stage, CaseStatus status, String after) {

    CaseFilter {
        text = text == null ? "" : text.strip();
        search = search == null ? "" : search;
        stage = stage == null ? "" : stage;
        after = after == null ? "" : after;
    }

    CaseFilter searching(String token, String found) {
        return new CaseFilter(found, token, stage, status, after);
    }

    public boolean isNarrow() {
        return !text.isEmpty() || !stage.isEmpty() || status != null;
    }
}
