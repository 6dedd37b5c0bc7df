package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls and visits, by own staff, agencies and machines alike. Whoever means to make one takes an attempt first; the
 * counters are one for a debtor across his contracts, lenders and agencies, and no two take the last permitted attempt.
 */
@Component
@Transactional
public class Contacts {

    /**
     * What became of asking for an attempt.
     *
     * @param attempt to tell the result of; null when it was refused
     */
    public record Begun(Permission permission, UUID attempt) {}

    /** The calls to a debtor today: attempts at his number, and those that connected by whatever number. */
    public record Today(long attempts, long connected) {}

    private final ContactGuard guard;
    private final AttemptTable table;
    private final Refusals refusals;
    private final Parties parties;
    private final Clock clock;

    Contacts(ContactGuard guard, AttemptTable table, Refusals refusals, Parties parties, Clock clock) {
        this.guard = guard;
        this.table = table;
        this.refusals = refusals;
        this.parties = parties;
        this.clock = clock;
    }

    /** Whether the contact may be made at a moment; asking counts nothing. */
    @Transactional(readOnly = true)
    public Permission check(Contact contact, Instant at) {
        return guard.check(contact, at);
    }

    /**
     * Takes an attempt, if the rules allow it now; a refusal is told on the timeline. It counts as a connected call until
     * its result is told.
     */
    public Begun begin(Contact contact, Actor by) {
        if (contact.channel().isMessage()) {
            throw new IllegalArgumentException("a message leaves by dispatch");
        }
        Instant now = clock.instant();
        Circumstances circumstances = guard.look(contact, now);
        table.lock(circumstances.debtorKey(), circumstances.addressKey());
        Permission permission = guard.decide(circumstances, now);
        if (!permission.allowed()) {
            refusals.tell(occasion(contact, circumstances, now), permission, by);
            return new Begun(permission, null);
        }
        return new Begun(permission, insert(contact, circumstances, false, clock.instant(), by));
    }

    /**
     * As {@link #begin}, for a step that goes back when it is refused: the refusal is told all the same.
     *
     * @return the attempt, to tell the result of
     * @throws Refused with the guard's rule
     */
    public UUID beginOrRefuse(Contact contact, Actor by) {
        Instant now = clock.instant();
        Circumstances circumstances = guard.look(contact, now);
        table.lock(circumstances.debtorKey(), circumstances.addressKey());
        Permission permission = guard.decide(circumstances, now);
        if (!permission.allowed()) {
            refusals.tellInAnyCase(occasion(contact, circumstances, now), permission, by);
            throw new Refused(permission.rule());
        }
        return insert(contact, circumstances, false, clock.instant(), by);
    }

    /**
     * Tells what came of an attempt.
     *
     * @throws InvalidFields for recordingRef, which whoever spoke to somebody has (CBA 2026, C11)
     * @throws Refused with code {@code contact.told-already}
     */
    public void end(UUID attempt, AttemptResult result, String recordingRef, Actor by) {
        if (result.wasSpokenTo() && (recordingRef == null || recordingRef.isBlank())) {
            throw new InvalidFields(List.of(FieldError.of("recordingRef", "call.recording-missing")));
        }
        if (!table.tell(attempt, result, recordingRef, by, clock.instant())) {
            throw new Refused("contact.told-already");
        }
    }

    /**
     * Records a call or visit that was made: the one that this person began today, or one that nobody had asked for. What
     * happened is always recorded; that the rules forbade it, the timeline tells.
     *
     * @throws InvalidFields for recordingRef
     */
    public void record(Contact contact, AttemptResult result, String recordingRef, Actor by) {
        Instant now = clock.instant();
        Circumstances circumstances = guard.look(contact, now);
        Instant today = ContactGuard.beginningOfDay(now);
        UUID attempt = table.open(circumstances.debtorKey(), circumstances.addressKey(), by, today)
                .orElse(null);
        if (attempt == null) {
            Permission permission = guard.decide(circumstances, now);
            if (!permission.allowed()) {
                refusals.tellBreach(occasion(contact, circumstances, now), permission, by);
            }
            attempt = insert(contact, circumstances, false, clock.instant(), by);
        }
        end(attempt, result, recordingRef, by);
    }

    /**
     * The debtor called: he is reached, and nothing is counted (C2).
     *
     * @throws InvalidFields for recordingRef (C11)
     */
    public void cameIn(CaseNo caseNo, String recordingRef, Actor by) {
        Contact contact = call(caseNo);
        Instant now = clock.instant();
        UUID attempt = insert(contact, guard.look(contact, now), true, now, by);
        end(attempt, AttemptResult.REACHED, recordingRef, by);
    }

    /**
     * A call or visit as the log tells it.
     *
     * @param inbound the debtor called or came
     * @param result null while nobody has told it
     */
    public record Logged(Channel channel, boolean inbound, String actor, Instant at, AttemptResult result) {}

    /** The last calls and visits to the debtor of a case, in all of his cases, the latest first. */
    @Transactional(readOnly = true)
    public List<Logged> log(CaseNo caseNo, int limit) {
        return logged(
                table.lastToDebtor(guard.look(call(caseNo), clock.instant()).debtorKey(), limit));
    }

    /** The last calls and visits to the debtor in one case alone, the latest first. */
    @Transactional(readOnly = true)
    public List<Logged> logOfCase(CaseNo caseNo, int limit) {
        return logged(table.lastInCase(caseNo, limit));
    }

    private static List<Logged> logged(List<Attempt> attempts) {
        return attempts.stream()
                .map(a -> new Logged(a.channel(), a.inbound(), a.actor(), a.at(), a.result()))
                .toList();
    }

    /** A call or visit whose result its maker has not told yet. */
    public record UnderWay(UUID attempt, PartyRole role, Channel channel, Instant since) {}

    /** What somebody began in a case and has not told the result of, the latest first. */
    @Transactional(readOnly = true)
    public List<UnderWay> underWay(CaseNo caseNo, Actor by) {
        return table.underWay(caseNo, by).stream()
                .map(attempt -> new UnderWay(attempt.id(), attempt.role(), attempt.channel(), attempt.at()))
                .toList();
    }

    /** The calls to the debtor of a case today, in all of his cases. */
    @Transactional(readOnly = true)
    public Today today(CaseNo caseNo) {
        Circumstances circumstances = guard.look(call(caseNo), clock.instant());
        LocalDate day = clock.instant().atZone(ContactGuard.ZONE).toLocalDate();
        return new Today(CountedAttempts.attempts(circumstances, day), CountedAttempts.connected(circumstances, day));
    }

    private Contact call(CaseNo caseNo) {
        Party debtor = parties.debtor(caseNo);
        return Contact.call(caseNo, PartyRole.DEBTOR, Purpose.PAYMENT, debtor.mobile());
    }

    UUID insert(Contact contact, Circumstances circumstances, boolean inbound, Instant at, Actor by) {
        UUID id = UUID.randomUUID();
        table.insert(
                contact.caseNo(),
                new Attempt(
                        id,
                        circumstances.debtorKey(),
                        circumstances.addressKey(),
                        circumstances.role(),
                        contact.channel(),
                        inbound,
                        by.id(),
                        at,
                        null),
                contact.purpose(),
                contact.maker().kind());
        return id;
    }

    private static Refusals.Occasion occasion(Contact contact, Circumstances circumstances, Instant now) {
        String name = contact.channel() + "/" + circumstances.addressKey() + "/" + contact.caseNo() + "/"
                + now.atZone(ContactGuard.ZONE).toLocalDate();
        return new Refusals.Occasion(contact.caseNo(), contact.channel(), contact.purpose(), name);
    }
}
