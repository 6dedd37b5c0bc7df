package io.recourse.demandletter;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.casefile.PostLetter;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.contact.LetterWording;
import io.recourse.contact.Purpose;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.documents.Approval;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.documents.Signing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A demand letter from its draft through the lawyer's review to its delivery with proof. */
@Component
@Transactional
public class SendDemandLetter {

    private final DemandLetters letters;
    private final CaseFiles caseFiles;
    private final LetterPolicy policy;
    private final Documents documents;
    private final Signing signing;
    private final LetterWording wording;
    private final PostLetter postLetter;
    private final LimitationRecords limitation;
    private final Clock clock;

    SendDemandLetter(
            DemandLetters letters,
            CaseFiles caseFiles,
            LetterPolicy policy,
            Documents documents,
            Signing signing,
            LetterWording wording,
            PostLetter postLetter,
            LimitationRecords limitation,
            Clock clock) {
        this.letters = letters;
        this.caseFiles = caseFiles;
        this.policy = policy;
        this.documents = documents;
        this.signing = signing;
        this.wording = wording;
        this.postLetter = postLetter;
        this.limitation = limitation;
        this.clock = clock;
    }

    /**
     * Drafts the letter as PDF, or drafts a returned one anew.
     *
     * @throws Refused with code {@code letter.barred}: nobody threatens to sue for a barred debt
     */
    public void draft(CaseNo caseNo) {
        CaseFile file = caseFiles.of(caseNo);
        Optional<DemandLetter> returned =
                letters.latest(caseNo).filter(letter -> letter.status() == LetterStatus.RETURNED);
        if (returned.isPresent()) {
            DemandLetter letter = returned.get();
            Document document = documents.redraft(
                    new DocumentId(letter.documentId()),
                    text(file, letter.letterNo(), letter.deadlineDays(), letter.extraParagraph()),
                    Actor.SYSTEM);
            letters.save(letter.redrafted(document.id().value(), document.sha256(), clock.instant()));
            return;
        }
        LetterPolicy.Ruling ruling = policy.of(file);
        if (!ruling.mayDraft()) {
            throw new Refused("letter.barred", caseNo);
        }
        int deadlineDays = ruling.deadlineDays();
        String letterNo = "（%d）律函字第%06d号".formatted(LocalDate.now(clock).getYear(), letters.nextNumber());
        Document document = documents.draft(caseNo, text(file, letterNo, deadlineDays, null), Actor.SYSTEM);
        letters.add(caseNo, letterNo, deadlineDays, document.id().value(), document.sha256(), clock.instant());
    }

    /**
     * A returned letter is changed before it is drafted anew.
     *
     * @throws InvalidFields for extraParagraph when no letter may say it
     */
    public void amend(CaseNo caseNo, int deadlineDays, String extraParagraph) {
        wording.require(caseNo, "extraParagraph", extraParagraph);
        letters.save(letters.inHand(caseNo).amended(deadlineDays, extraParagraph));
    }

    /**
     * A lawyer decides on the draft; what he approves is signed with the law firm's key.
     *
     * @param decision APPROVED, or RETURNED or WITHDRAWN with a reason
     * @throws InvalidFields for reason
     * @throws Refused with code {@code letter.barred-meanwhile} when limitation ran out since the draft (民法典 192),
     *     {@code letter.wording} when it says what no letter may say, {@code letter.paid-meanwhile} when money came in or went back since, or with a code {@code signing.…} when
     *     nobody may sign
     */
    public void review(CaseNo caseNo, LetterStatus decision, String reason, Actor by) {
        if (decision != LetterStatus.APPROVED && reason == null) {
            throw new InvalidFields(List.of(FieldError.of("reason", "form.constraint.NotBlank")));
        }
        if (decision == LetterStatus.APPROVED && caseFiles.isBarred(caseNo)) {
            throw new Refused("letter.barred-meanwhile", caseNo);
        }
        DemandLetter drafted = letters.inHand(caseNo);
        if (decision == LetterStatus.APPROVED && caseFiles.paidSince(caseNo, drafted.draftedAt())) {
            throw new Refused("letter.paid-meanwhile", caseNo);
        }
        if (decision == LetterStatus.APPROVED) {
            wording.require(caseNo, drafted.documentId());
        }
        DemandLetter letter = drafted.reviewed(decision, reason, by);
        letters.save(letter);
        if (letter.status() == LetterStatus.APPROVED) {
            signed(letter, caseFiles.of(caseNo));
        }
    }

    /** Hands the signed letter to the post, once. */
    public void dispatch(CaseNo caseNo) {
        DemandLetter letter = letters.inHand(caseNo);
        CaseFile file = caseFiles.of(caseNo);
        postLetter.post(
                file,
                Purpose.DEMAND_LETTER,
                letter.occasion(),
                "demand-letter/messages/cover",
                Map.of("lawFirm", file.lender().lawFirm(), "letterNo", letter.letterNo()),
                signed(letter, file));
        letters.save(letter.dispatched(clock.instant()));
    }

    /**
     * The letter arrived: limitation is interrupted from that day (诉讼时效规定 8), and its deadline runs.
     *
     * @return the last day to pay or answer
     * @throws InvalidFields for deliveredOn or trackingNo
     */
    public LocalDate delivered(CaseNo caseNo, LocalDate on, String trackingNo, String proofNote, Actor by) {
        DemandLetter letter = letters.inHand(caseNo);
        if (on == null) {
            throw new InvalidFields(List.of(FieldError.of("deliveredOn", "form.constraint.NotNull")));
        }
        if (on.isBefore(letter.dispatchedAt().atZone(clock.getZone()).toLocalDate())) {
            throw new InvalidFields(List.of(FieldError.of("deliveredOn", "letter.delivered-before-sent")));
        }
        if (trackingNo == null) {
            throw new InvalidFields(List.of(FieldError.of("trackingNo", "letter.proof-missing")));
        }
        LocalDate deadline = on.plusDays(letter.deadlineDays());
        letters.save(letter.delivered(on, trackingNo, proofNote, deadline));
        limitation.record(caseNo, LimitationEvent.of(LimitationEvent.Kind.DEMAND, on), "EMS " + trackingNo, by);
        return deadline;
    }

    /** The letter came back. Without an agreed address that interrupts nothing. */
    public void undelivered(CaseNo caseNo, String trackingNo, String proofNote) {
        letters.save(letters.inHand(caseNo).undelivered(trackingNo, proofNote));
    }

    private Document signed(DemandLetter letter, CaseFile file) {
        Approval approval = new Approval(
                new DocumentId(letter.documentId()), letter.approvedSha256(), letter.reviewedBy(), clock.instant());
        return signing.sign(approval, file.lender().lawFirm());
    }

    private DemandLetterText text(CaseFile file, String letterNo, int deadlineDays, String extraParagraph) {
        return new DemandLetterText(
                file.lawFirm(),
                letterNo,
                file.asOf(),
                file.recipient(),
                file.lender().name(),
                file.lender().lawyerList().stream()
                        .map(lawyer -> new DemandLetterText.Lawyer(lawyer.name(), lawyer.licenceNo()))
                        .toList(),
                file.loanFacts(),
                file.amountsDue(),
                deadlineDays,
                file.channels(),
                file.limitation().endsOn(),
                extraParagraph,
                List.of());
    }
}
