package io.recourse.workbench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something that changes people's work; ids alone, nothing of a debtor.
 *
 * @param task its id; null when it is about the case
 * @param by who has claimed the task now; null unless somebody did
 */
record Change(What what, String task, @JsonProperty("case") String caseNo, String by) {

    enum What {
        NEW,
        GONE,
        TAKEN,
        FREE,
        PAID,
        HELD
    }
}
