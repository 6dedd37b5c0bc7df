package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.contact.Channel;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Message;
import io.recourse.contact.Purpose;
import io.recourse.documents.Approval;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.documents.MessageTexts;
import io.recourse.documents.Signing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter that tells a debtor that he was right, from its draft to the post. */
@Component
@Transactional
public class AnswerDispute {

    private final CreditCorrections corrections;
    private final CaseFiles caseFiles;
    private final Documents documents;
    private final Signing signing;
    private final Dispatch dispatch;
    private final MessageTexts texts;
    private final Clock clock;

    AnswerDispute(
            CreditCorrections corrections,
            CaseFiles caseFiles,
            Documents documents,
            Signing signing,
            Dispatch dispatch,
            MessageTexts texts,
            Clock clock) {
        this.corrections = corrections;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.signing = signing;
        this.dispatch = dispatch;
        this.texts = texts;
        this.clock = clock;
    }

    /** Drafts the letter, or drafts a returned one anew. */
    public void draft(CaseNo caseNo) {
        CreditCorrection correction = corrections.requireInHand(caseNo);
        CorrectionLetter letter = CorrectionLetter.of(correction, caseFiles.of(caseNo));
        Document document = correction.documentId() == null
                ? documents.draft(caseNo, letter, Actor.SYSTEM)
                : documents.redraft(new DocumentId(correction.documentId()), letter, Actor.SYSTEM);
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
        if (reason == null) {
            throw new InvalidFields(List.of(FieldError.of("reason", "form.constraint.NotBlank")));
        }
        corrections.save(corrections.requireInHand(caseNo).returned(reason, by, clock.instant()));
    }

    /** Hands the signed letter to the post, once. */
    public void dispatch(CaseNo caseNo) {
        CreditCorrection correction = corrections.requireInHand(caseNo);
        CaseFile file = caseFiles.of(caseNo);
        MessageTexts.Filled cover = texts.fill(
                "credit-reporting/messages/correction",
                Map.of(
                        "lenderName",
                        file.lender().name(),
                        "debtorName",
                        file.debtor().name()));
        dispatch.queue(new Message(
                caseNo,
                Channel.POST,
                Purpose.CREDIT_CORRECTION,
                correction.occasion(),
                file.debtor().fullAddress() + " " + file.debtor().name(),
                cover.subject(),
                cover.body(),
                signed(correction, file).id().value()));
        corrections.save(correction.dispatched());
    }

    private Document signed(CreditCorrection correction, CaseFile file) {
        CreditCorrection.Decision decision = correction.decision();
        Approval approval = new Approval(
                new DocumentId(correction.documentId()), correction.documentSha256(), decision.by(), decision.at());
        return signing.sign(approval, file.lender().name());
    }
}
