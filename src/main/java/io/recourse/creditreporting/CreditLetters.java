package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.PostLetter;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.contact.Purpose;
import io.recourse.documents.Approval;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.documents.Printable;
import io.recourse.documents.Signing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way of a letter about what is reported: drafted, signed with the lender's key as it was approved, posted once. */
@Component
class CreditLetters {

    private final Documents documents;
    private final Signing signing;
    private final PostLetter postLetter;

    CreditLetters(Documents documents, Signing signing, PostLetter postLetter) {
        this.documents = documents;
        this.signing = signing;
        this.postLetter = postLetter;
    }

    /** @param returned the draft that was given back; null for the first one */
    Document draft(CaseNo caseNo, Printable letter, UUID returned) {
        return returned == null
                ? documents.draft(caseNo, letter, Actor.SYSTEM)
                : documents.redraft(new DocumentId(returned), letter, Actor.SYSTEM);
    }

    /** @throws InvalidFields when the reason is missing */
    static void requireReason(String reason) {
        if (reason == null) {
            throw new InvalidFields(List.of(FieldError.of("reason", "form.constraint.NotBlank")));
        }
    }

    /** @throws io.recourse.common.Refused with code {@code signing.…} when nobody may sign */
    Document sign(UUID document, String sha256, CreditCorrection.Decision decision, CaseFile file) {
        return signing.sign(
                new Approval(new DocumentId(document), sha256, decision.by(), decision.at()),
                file.lender().name());
    }

    /**
     * Hands a signed letter to the post.
     *
     * @param cover the name of the covering text
     * @param occasion names it among all messages
     */
    void post(CaseFile file, String cover, Purpose purpose, String occasion, Document signed) {
        postLetter.post(file, purpose, occasion, "credit-reporting/messages/" + cover, signed);
    }

    /** Hands a signed letter to the post for the authority to which the debtor complained. */
    void postToAuthority(CaseFile file, CreditDispute complaint, String occasion, Document signed) {
        CreditDispute.Authority authority = complaint.authority();
        postLetter.postTo(
                authority.address() + " " + authority.name(),
                file,
                Purpose.SERVICE,
                occasion,
                "credit-reporting/messages/complaint-answer",
                Map.of("authority", authority.name(), "complaintNo", complaint.bureauRef()),
                signed);
    }
}
