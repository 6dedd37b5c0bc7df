package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls and visits that were made outside and are told of later, as an agency does. What happened is always recorded and
 * counted; whether the rules allowed it is judged by what was so at its moment.
 */
@Component
@Transactional
public class EarlierContacts {

    /**
     * A contact that is in the log now.
     *
     * @param permission what the guard would have answered at its moment
     */
    public record Recorded(UUID attempt, Permission permission) {}

    private final ContactGuard guard;
    private final AttemptTable attempts;
    private final FactTable facts;
    private final Refusals refusals;
    private final Contacts contacts;
    private final LegalCases cases;
    private final Holds holds;
    private final Timeline timeline;

    EarlierContacts(
            ContactGuard guard,
            AttemptTable attempts,
            FactTable facts,
            Refusals refusals,
            Contacts contacts,
            LegalCases cases,
            Holds holds,
            Timeline timeline) {
        this.guard = guard;
        this.attempts = attempts;
        this.facts = facts;
        this.refusals = refusals;
        this.contacts = contacts;
        this.cases = cases;
        this.holds = holds;
        this.timeline = timeline;
    }

    /**
     * Records one; a contact against the rules is told on the timeline.
     *
     * @param by who made it
     * @throws io.recourse.common.InvalidFields for recordingRef (C11)
     */
    public Recorded record(Contact contact, Instant at, AttemptResult result, String recordingRef, Actor by) {
        Circumstances today = guard.look(contact, at);
        attempts.lock(today.debtorKey(), today.addressKey());
        Circumstances then = today.asOf(
                at,
                statusAt(contact.caseNo(), at),
                today.planKept() && !timeline.tellsSince(contact.caseNo(), at, "plan-signed"),
                facts.holding(today.debtorKey(), at));
        Permission permission = guard.decide(then, at);
        UUID id = contacts.insert(contact, then, false, at, by);
        contacts.end(id, result, recordingRef, by);
        if (!permission.allowed()) {
            refusals.tellBreach(
                    new Refusals.Occasion(contact.caseNo(), contact.channel(), contact.purpose(), id.toString()),
                    permission,
                    by);
        }
        return new Recorded(id, permission);
    }

    private CaseStatus statusAt(CaseNo caseNo, Instant at) {
        if (holds.wasHeld(caseNo, at)) {
            return CaseStatus.ON_HOLD;
        }
        boolean closed = cases.get(caseNo).isClosed() && !timeline.tellsSince(caseNo, at, "case-closed");
        return closed ? CaseStatus.CLOSED : CaseStatus.OPEN;
    }
}
