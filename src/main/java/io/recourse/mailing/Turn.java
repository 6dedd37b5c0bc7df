package io.recourse.mailing;

import io.recourse.common.CaseNo;
import java.util.UUID;

/** The case whose letter is to be written next. */
record Turn(UUID run, long number, String letter, int leastDaysOverdue, String startedBy, int seq, CaseNo caseNo) {

    /** Names the letter among all messages. */
    String occasion() {
        return "letter-run/" + number + "/" + caseNo;
    }
}
