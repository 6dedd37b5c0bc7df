package io.recourse.escalation;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.Timeline;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A payment was taken back. A case that was closed for it is open again, and a certificate that says nothing is owed stands
 * no more.
 */
@Component
class UndoSettlement {

    private static final String CERTIFIED = "settlement-certified";
    private static final String WITHDRAWN = "settlement-withdrawn";

    private final Escalation escalation;
    private final CaseFiles files;
    private final Timeline timeline;

    UndoSettlement(Escalation escalation, CaseFiles files, Timeline timeline) {
        this.escalation = escalation;
        this.files = files;
        this.timeline = timeline;
    }

    void review(LegalCase legalCase) {
        CaseNo caseNo = legalCase.caseNo();
        if (legalCase.isPaid()) {
            if (!files.balance(legalCase).isSettled()) {
                escalation.reopen(caseNo);
                withdrawCertificate(caseNo);
            }
        } else if (legalCase.status() == CaseStatus.OPEN) {
            escalation.assessNow(caseNo);
        }
    }

    private void withdrawCertificate(CaseNo caseNo) {
        timeline.of(caseNo).stream()
                .filter(entry -> List.of(CERTIFIED, WITHDRAWN).contains(entry.kind()))
                .reduce((first, second) -> second)
                .filter(entry -> entry.kind().equals(CERTIFIED))
                .ifPresent(certified -> timeline.record(
                        caseNo,
                        WITHDRAWN,
                        Actor.SYSTEM,
                        Map.of(),
                        certified.refs().toArray(String[]::new)));
    }
}
