package io.recourse.contact;

import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.PartyRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * All that the rules look at when a contact is asked for.
 *
 * @param role whom the address belongs to; the asked role where it is nobody's
 * @param personKeys the keys of all addresses of that person
 * @param facts what the debtor agreed and objected to, and what is known of numbers
 * @param attempts calls and visits since the day asked about began; read when first asked for
 * @param toDebtor the last attempts to reach the debtor himself, the latest first; read when first asked for
 */
record Circumstances(
        Contact contact,
        CaseStatus status,
        PartyRole role,
        String debtorKey,
        String addressKey,
        Set<String> personKeys,
        boolean planKept,
        List<ContactFact> facts,
        Supplier<List<Attempt>> attempts,
        Supplier<List<Attempt>> toDebtor) {

    /** The same at an earlier moment: what was tried after it does not count. */
    Circumstances asOf(Instant at, CaseStatus statusThen, boolean planKeptThen, List<ContactFact> factsThen) {
        return new Circumstances(
                contact,
                statusThen,
                role,
                debtorKey,
                addressKey,
                personKeys,
                planKeptThen,
                factsThen,
                () -> until(at, attempts.get()),
                () -> until(at, toDebtor.get()));
    }

    private static List<Attempt> until(Instant at, List<Attempt> some) {
        return some.stream().filter(attempt -> !attempt.at().isAfter(at)).toList();
    }

    boolean holds(ContactFact.Kind kind, Predicate<ContactFact> which) {
        return facts.stream().anyMatch(fact -> fact.kind() == kind && which.test(fact));
    }

    boolean holds(ContactFact.Kind kind) {
        return holds(kind, fact -> true);
    }

    /** Whether a kind of fact is about the very address. */
    boolean holdsOfAddress(ContactFact.Kind kind) {
        return holds(kind, fact -> addressKey.equals(fact.addressKey()));
    }

    /** Attempts on a day that are not the debtor's own. */
    List<Attempt> on(LocalDate day, Channel channel) {
        return attempts.get().stream()
                .filter(attempt -> !attempt.inbound() && attempt.channel() == channel)
                .filter(attempt -> attempt.isOn(day, ContactGuard.ZONE))
                .toList();
    }

    /** Whether an attempt was for the person asked about: the debtor by whatever number, others by theirs. */
    boolean isForSamePerson(Attempt attempt) {
        return role == PartyRole.DEBTOR
                ? attempt.role() == PartyRole.DEBTOR && attempt.debtorKey().equals(debtorKey)
                : attempt.addressKey().equals(addressKey);
    }
}
