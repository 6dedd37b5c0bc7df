package io.recourse.reminder;

import io.recourse.casefile.Promises;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds at its end whether a promise was kept, and notes it on the case. */
@Component
public class SettlePromise {

    private final Promises promises;
    private final LegalCases cases;
    private final Timeline timeline;

    SettlePromise(Promises promises, LegalCases cases, Timeline timeline) {
        this.promises = promises;
        this.cases = cases;
        this.timeline = timeline;
    }

    /** @return whether the case's watched promise was kept */
    @Transactional
    public boolean settle(CaseNo caseNo) {
        boolean kept = promises.settle(caseNo, cases.get(caseNo).contractNo());
        timeline.record(caseNo, kept ? "promise-kept" : "promise-broken", Actor.SYSTEM, Map.of());
        return kept;
    }
}
