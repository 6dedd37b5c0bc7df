package io.recourse.fieldvisit;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.casefile.Promises;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.Contacts;
import io.recourse.documents.Documents;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A visit that was ordered: its paper, its beginning, which the guard is asked again for, and what came of it. */
@Component
@Transactional
public class VisitDebtor {

    /**
     * What the visitors tell.
     *
     * @param recordingRef of the recording of the whole visit (CBA 2026 art. 22), whoever was met
     * @param promisedOn needed with a promise, as {@code promisedAmount}
     * @param incident what went wrong; null where nothing did
     */
    public record Told(
            VisitResult result,
            Met met,
            LocalDate promisedOn,
            Money promisedAmount,
            String recordingRef,
            String note,
            String incident) {}

    private final FieldVisits visits;
    private final Contacts contacts;
    private final ContactFacts facts;
    private final Promises promises;
    private final CaseFiles caseFiles;
    private final Documents documents;
    private final VisitorNames names;
    private final Timeline timeline;
    private final Clock clock;

    VisitDebtor(
            FieldVisits visits,
            Contacts contacts,
            ContactFacts facts,
            Promises promises,
            CaseFiles caseFiles,
            Documents documents,
            VisitorNames names,
            Timeline timeline,
            Clock clock) {
        this.visits = visits;
        this.contacts = contacts;
        this.facts = facts;
        this.promises = promises;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.names = names;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Drafts the order that the visitors carry; one that is there is not drafted again. */
    public void draftOrder(CaseNo caseNo) {
        FieldVisit visit = visits.inHand(caseNo, VisitStatus.ORDERED);
        if (visit.documentId() == null) {
            CaseFile file = caseFiles.of(caseNo);
            UUID document = documents
                    .draft(caseNo, VisitOrder.of(visit, file, names), visit.orderedBy())
                    .id()
                    .value();
            visits.drafted(visit, document);
        }
    }

    /**
     * The visitors stand at the door: the guard is asked again, and the attempt counts.
     *
     * @param people how many of them are there
     * @param recorder whether the recorder runs
     * @throws Refused with the guard's rule, or {@code visit.not-today} on another day than ordered
     */
    public void begin(CaseNo caseNo, int people, boolean recorder, Actor by) {
        FieldVisit visit = visits.inHand(caseNo, VisitStatus.ORDERED);
        if (!LocalDate.now(clock.withZone(FieldVisit.ZONE)).equals(visit.visitOn())) {
            throw new Refused("visit.not-today", visit.visitOn());
        }
        UUID attempt = contacts.beginOrRefuse(visit.contact(people, recorder), by);
        visits.begun(visit, attempt, by, clock.instant());
    }

    /** The visit is not made as ordered. */
    public void callOff(CaseNo caseNo, String reason, Actor by) {
        visits.calledOff(visits.inHand(caseNo, VisitStatus.ORDERED), reason, by, clock.instant());
    }

    /**
     * Records what came of the visit.
     *
     * @return the day by which a promise must have been kept; null without a promise
     * @throws InvalidFields for met, recordingRef, promisedOn or promisedAmount
     */
    public LocalDate tell(CaseNo caseNo, Told told, Actor by) {
        refuseIncomplete(told);
        FieldVisit visit = visits.inHand(caseNo, VisitStatus.BEGUN);
        contacts.end(visit.attemptId(), told.result().attempt(told.met()), told.recordingRef(), by);
        visits.done(visit, told, by, clock.instant());
        learn(visit, told, by);
        if (told.incident() != null) {
            timeline.record(caseNo, "visit-incident", by, Map.of("number", visit.visitNo()));
        }
        return told.result() == VisitResult.promised
                ? promises.take(caseNo, told.promisedOn(), told.promisedAmount(), told.recordingRef(), by)
                : null;
    }

    /** An address that is nobody's, or whose people want no visits, is not visited again. */
    private void learn(FieldVisit visit, Told told, Actor by) {
        ContactFact.Kind kind = switch (told.result()) {
            case moved -> ContactFact.Kind.ADDRESS_BAD;
            case contactRefused -> ContactFact.Kind.ADDRESS_OBJECTED;
            default -> null;
        };
        if (kind != null) {
            String how = told.note() == null ? visit.visitNo() : told.note();
            facts.record(
                    visit.caseNo(),
                    new ContactFacts.Learned(kind, Channel.VISIT, visit.address(), null, null, how),
                    by);
        }
    }

    private void refuseIncomplete(Told told) {
        List<FieldError> errors = new ArrayList<>();
        if (told.result().needsDebtor() && !told.met().owes()) {
            errors.add(FieldError.of("met", "visit.not-the-debtor"));
        }
        if (told.result() == VisitResult.nobodyMet && told.met().owes()) {
            errors.add(FieldError.of("met", "visit.somebody-met"));
        }
        if (told.result() == VisitResult.promised) {
            errors.addAll(promises.faults(told.promisedOn(), told.promisedAmount()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
