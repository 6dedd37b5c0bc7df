package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.contact.Purpose;
import io.recourse.documents.Document;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter that tells a debtor that he was right, from its draft to the post. */
@Component
@Transactional
public class AnswerDispute {

    private final CreditCorrections corrections;
    private final CaseFiles caseFiles;
    private final CreditDisputes disputes;
    private final ToldToBureau told;
    private final CreditLetters letters;
    private final Clock clock;

    AnswerDispute(
            CreditCorrections corrections,
            CreditDisputes disputes,
            CaseFiles caseFiles,
            ToldToBureau told,
            CreditLetters letters,
            Clock clock) {
        this.corrections = corrections;
        this.disputes = disputes;
        this.caseFiles = caseFiles;
        this.told = told;
        this.letters = letters;
        this.clock = clock;
    }

    /** Drafts the letter, or drafts a returned one anew. */
    public void draft(CaseNo caseNo) {
        CreditCorrection correction = corrections.requireInHand(caseNo);
        List<ToldMonth> months = told.months(correction.report());
        boolean handedIn = correction.statement().kind() == CreditCorrection.Kind.ACCOUNT_DELETION
                ? told.of(caseNo)
                : !months.isEmpty();
        CorrectionLetter letter = CorrectionLetter.of(correction, caseFiles.of(caseNo), months, handedIn);
        Document document = letters.draft(caseNo, letter, correction.documentId());
        corrections.save(correction.drafted(document.id().value(), document.sha256()));
    }

    /**
     * The letter is approved, and signed with the lender's key.
     *
     * @throws io.recourse.common.Refused with code {@code correction.own}, or {@code signing.…} when nobody may sign
     */
    public void approve(CaseNo caseNo, Actor by) {
        CreditCorrection approved = corrections.requireInHand(caseNo).approved(by, clock.instant());
        corrections.save(approved);
        signed(approved, caseFiles.of(caseNo));
    }

    /** @throws InvalidFields when the reason is missing */
    public void giveBack(CaseNo caseNo, String reason, Actor by) {
        CreditLetters.requireReason(reason);
        corrections.save(corrections.requireInHand(caseNo).returned(reason, by, clock.instant()));
    }

    /** Hands the signed letter to the post, once; to the authority too to which the debtor complained. */
    public void dispatch(CaseNo caseNo) {
        CreditCorrection correction = corrections.requireInHand(caseNo);
        CaseFile file = caseFiles.of(caseNo);
        Document letter = signed(correction, file);
        letters.post(file, "correction", Purpose.CREDIT_CORRECTION, correction.occasion(), letter);
        disputes.complaintOf(correction)
                .ifPresent(complaint ->
                        letters.postToAuthority(file, complaint, correction.occasion() + "/authority", letter));
        corrections.save(correction.dispatched());
    }

    private Document signed(CreditCorrection correction, CaseFile file) {
        return letters.sign(correction.documentId(), correction.documentSha256(), correction.decision(), file);
    }
}
