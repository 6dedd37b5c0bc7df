package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.contact.Purpose;
import io.recourse.documents.Document;
import io.recourse.engine.CaseProcesses;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a dispute from its mark to its answer in writing, or to the correction that answers it. */
@Component
@Transactional
public class SettleDispute {

    private static final String CORRECTION = "credit-correction";

    private final CreditDisputes disputes;
    private final CreditCorrections corrections;
    private final CaseFiles caseFiles;
    private final CreditLetters letters;
    private final CaseProcesses processes;
    private final Timeline timeline;
    private final Clock clock;

    SettleDispute(
            CreditDisputes disputes,
            CreditCorrections corrections,
            CaseFiles caseFiles,
            CreditLetters letters,
            CaseProcesses processes,
            Timeline timeline,
            Clock clock) {
        this.disputes = disputes;
        this.corrections = corrections;
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.processes = processes;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The record carries the mark from its receipt on; from now on the timeline says so. */
    public void mark(CaseNo caseNo) {
        disputes.save(disputes.requireInHand(caseNo).marked());
        timeline.record(caseNo, "credit-marked", Actor.SYSTEM, Map.of());
    }

    /**
     * The debtor is right. A correction that is under way or was recorded since he disputed the report answers him; an
     * authority is answered by one that is still to be sent.
     */
    public void uphold(CaseNo caseNo, String finding, Actor by) {
        CreditDispute dispute = disputes.requireInHand(caseNo);
        UUID answer = corrections
                .inHand(caseNo)
                .or(() -> corrections
                        .latestRecorded(caseNo)
                        .filter(recorded -> dispute.authority() == null
                                && !recorded.correctedOn().isBefore(dispute.receivedOn())))
                .filter(correction ->
                        correction.report().id().equals(dispute.report().id()))
                .map(CreditCorrection::id)
                .orElse(null);
        disputes.save(dispute.upheld(new CreditDispute.Verification(finding, by), answer));
        timeline.record(caseNo, "credit-dispute-upheld", by, Map.of("finding", finding));
    }

    /** What was reported is right. */
    public void reject(CaseNo caseNo, String finding, Actor by) {
        disputes.save(disputes.requireInHand(caseNo).unfounded(new CreditDispute.Verification(finding, by)));
    }

    /** The correction of a report that was wrong begins, unless one answers the dispute already; its letter is the answer. */
    public void beginCorrection(CaseNo caseNo) {
        if (disputes.upheldOf(caseNo).isPresent()) {
            processes.start(CORRECTION, caseNo);
        }
    }

    /** Drafts the answer, or drafts a returned one anew. */
    public void draft(CaseNo caseNo) {
        CreditDispute dispute = disputes.requireInHand(caseNo);
        DisputeAnswer letter = DisputeAnswer.of(dispute, caseFiles.of(caseNo));
        Document document = letters.draft(caseNo, letter, dispute.documentId());
        disputes.save(dispute.drafted(document.id().value(), document.sha256()));
    }

    /**
     * The answer is approved, and signed with the lender's key.
     *
     * @throws Refused with code {@code dispute.own}, or {@code signing.…} when nobody may sign
     */
    public void approve(CaseNo caseNo, Actor by) {
        CreditDispute approved = disputes.requireInHand(caseNo).approved(by, clock.instant());
        disputes.save(approved);
        signed(approved, caseFiles.of(caseNo));
    }

    /** @throws InvalidFields when the reason is missing */
    public void giveBack(CaseNo caseNo, String reason, Actor by) {
        CreditLetters.requireReason(reason);
        disputes.save(disputes.requireInHand(caseNo).returned(reason, by, clock.instant()));
    }

    /** Hands the signed answer to the post, once, and lifts the mark. */
    public void dispatch(CaseNo caseNo) {
        CreditDispute dispute = disputes.requireInHand(caseNo);
        CaseFile file = caseFiles.of(caseNo);
        if (dispute.authority() == null) {
            letters.post(file, "dispute-answer", Purpose.SERVICE, dispute.occasion(), signed(dispute, file));
        } else {
            letters.postToAuthority(file, dispute, dispute.occasion(), signed(dispute, file));
        }
        disputes.save(dispute.answered());
        timeline.record(
                caseNo, "credit-dispute-answered", dispute.decision().by(), Map.of("until", dispute.answerBy()));
    }

    private Document signed(CreditDispute dispute, CaseFile file) {
        return letters.sign(dispute.documentId(), dispute.documentSha256(), dispute.decision(), file);
    }
}
