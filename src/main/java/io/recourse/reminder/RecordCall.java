package io.recourse.reminder;

import io.recourse.casefile.Promises;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.contact.Channel;
import io.recourse.contact.Contact;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.Contacts;
import io.recourse.contact.Purpose;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.PartyRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what came of a call; a promise to pay is watched from then on and acknowledges the debt. */
@Component
public class RecordCall {

    private final Calls calls;
    private final Contacts contacts;
    private final ContactFacts facts;
    private final Parties parties;
    private final Promises promises;
    private final Clock clock;

    RecordCall(Calls calls, Contacts contacts, ContactFacts facts, Parties parties, Promises promises, Clock clock) {
        this.calls = calls;
        this.contacts = contacts;
        this.facts = facts;
        this.parties = parties;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * What the caller heard.
     *
     * @param connected whether the debtor was spoken to, identities stated and verified (CBA 2026, C11)
     * @param promisedOn needed when the debtor promised
     * @param promisedAmount needed when the debtor promised
     * @param recordingRef needed whenever somebody was spoken to (CBA 2026: calls are fully recorded)
     */
    public record Heard(
            CallResult result,
            boolean connected,
            LocalDate promisedOn,
            Money promisedAmount,
            String recordingRef,
            String note) {}

    /**
     * Records the call.
     *
     * @return the day by which a promise must have been kept, its days of grace counted; null without a promise
     * @throws InvalidFields for promisedOn, promisedAmount, recordingRef
     */
    @Transactional
    public LocalDate record(CaseNo caseNo, Heard heard, Actor by) {
        LocalDate today = LocalDate.now(clock);
        refuseIncomplete(heard);
        calls.record(caseNo, heard.result(), heard.result().needsConnection(), heard.recordingRef(), heard.note(), by);
        count(caseNo, heard, today, by);
        if (heard.result() != CallResult.promised) {
            return null;
        }
        return promises.take(caseNo, heard.promisedOn(), heard.promisedAmount(), heard.recordingRef(), by);
    }

    /** The call counts for the debtor in all of his cases; a wrong number is not called again. */
    private void count(CaseNo caseNo, Heard heard, LocalDate today, Actor by) {
        String mobile = parties.debtor(caseNo).mobile();
        contacts.record(
                Contact.call(caseNo, PartyRole.DEBTOR, Purpose.PAYMENT, mobile).by(by),
                heard.result().attempt(heard.connected()),
                heard.recordingRef(),
                by);
        if (heard.result() == CallResult.wrongNumber) {
            String how = heard.note() == null ? "电话核实 / found in a call, " + today : heard.note();
            facts.record(
                    caseNo,
                    new ContactFacts.Learned(ContactFact.Kind.ADDRESS_BAD, Channel.CALL, mobile, null, null, how),
                    by);
        }
    }

    private void refuseIncomplete(Heard heard) {
        List<FieldError> errors = new ArrayList<>();
        if (heard.result().needsConnection() && !heard.connected()) {
            errors.add(FieldError.of("callEffective", "call.not-connected"));
        }
        if (heard.connected() && heard.recordingRef() == null) {
            errors.add(FieldError.of("recordingRef", "call.recording-missing"));
        }
        if (heard.result() == CallResult.promised) {
            errors.addAll(promises.faults(heard.promisedOn(), heard.promisedAmount()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
