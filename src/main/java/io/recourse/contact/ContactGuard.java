package io.recourse.contact;

import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The one gate for outbound contacts, whoever makes them and by whichever channel: may this contact be made at this
 * moment? It only answers; who takes a counted attempt does so through {@link Contacts}, who sends through {@link Dispatch}.
 */
@Component
public class ContactGuard {

    /** The law's hours and days are those of China. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Enough to learn whether the debtor was reached after failed attempts. */
    private static final int LAST_ATTEMPTS = 50;

    private final LegalCases cases;
    private final Parties parties;
    private final PlanStanding plans;
    private final FactTable facts;
    private final AttemptTable attempts;
    private final Keys keys;
    private final LetterTexts letters;
    private final List<ContactRule> rules;

    ContactGuard(
            LegalCases cases,
            Parties parties,
            PlanStanding plans,
            FactTable facts,
            AttemptTable attempts,
            Keys keys,
            LetterTexts letters,
            List<ContactRule> rules) {
        this.cases = cases;
        this.parties = parties;
        this.plans = plans;
        this.facts = facts;
        this.attempts = attempts;
        this.keys = keys;
        this.letters = letters;
        this.rules = rules;
    }

    /** Whether the contact may be made at that moment, and if not, from when all rules allow it. */
    public Permission check(Contact contact, Instant at) {
        return decide(look(contact, at), at);
    }

    Permission check(Message message, Instant at) {
        return check(Contact.of(message, letters.of(message.documentId())), at);
    }

    /**
     * The first moment from now on at which the message may be sent.
     *
     * @throws Refused with the rule that no waiting satisfies
     */
    Instant firstLawful(Message message, Instant now) {
        Permission permission = check(message, now);
        if (permission.allowed()) {
            return now;
        }
        if (permission.nextMoment() == null) {
            throw new Refused(permission.rule());
        }
        return permission.nextMoment();
    }

    /** Whether a channel leads to the debtor, and nobody objected to it nor found the address wrong. */
    public boolean isOpen(Party debtor, Channel channel) {
        String address = address(debtor, channel);
        if (address == null || address.isBlank()) {
            return false;
        }
        String key = keys.address(channel, address);
        return facts.holding(keys.debtor(debtor.idNo())).stream().noneMatch(fact -> switch (fact.kind()) {
            case CHANNEL_OBJECTED -> fact.channel() == channel;
            case ADDRESS_OBJECTED, ADDRESS_BAD -> key.equals(fact.addressKey());
            default -> false;
        });
    }

    /** The channel by which the debtor wants messages, where he said so and it leads to him. */
    public Optional<Channel> preferred(Party debtor) {
        return facts.holding(keys.debtor(debtor.idNo())).stream()
                .filter(fact -> fact.kind() == ContactFact.Kind.CHANNEL_PREFERRED)
                .map(ContactFact::channel)
                .filter(channel -> isOpen(debtor, channel))
                .findFirst();
    }

    /** By what a channel leads to a person; null or empty where it does not. */
    public static String address(Party person, Channel channel) {
        return switch (channel) {
            case SMS, CALL -> person.mobile();
            case EMAIL -> person.email();
            case POST, VISIT -> person.fullAddress();
        };
    }

    /** What there is to know now; attempts are read only when a rule asks for them. */
    Circumstances look(Contact contact, Instant at) {
        CaseNo caseNo = contact.caseNo();
        List<Party> persons = parties.of(caseNo);
        Optional<Party> person = person(persons, contact);
        String debtorKey = keys.debtor(persons.stream()
                .filter(party -> party.role() == PartyRole.DEBTOR)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("case " + caseNo + " has no debtor"))
                .idNo());
        String addressKey = keys.address(
                contact.channel(),
                person.map(party -> address(party, contact.channel())).orElse(contact.address()));
        Instant dayBegan = beginningOfDay(at);
        return new Circumstances(
                contact,
                cases.get(caseNo).status(),
                person.map(Party::role).orElse(contact.role()),
                debtorKey,
                addressKey,
                Stream.concat(Stream.of(addressKey), person.stream().flatMap(this::addresses))
                        .collect(Collectors.toSet()),
                plans.isKept(caseNo),
                facts.holding(debtorKey),
                SingletonSupplier.of(() -> attempts.since(debtorKey, addressKey, dayBegan)),
                SingletonSupplier.of(() -> attempts.lastToDebtor(debtorKey, LAST_ATTEMPTS)));
    }

    static Instant beginningOfDay(Instant at) {
        return at.atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
    }

    Permission decide(Circumstances circumstances, Instant at) {
        Permission first = refusal(circumstances, at.atZone(ZONE));
        Permission last = first;
        for (int i = 0; i < rules.size() && !last.allowed() && last.nextMoment() != null; i++) {
            Instant moment = last.nextMoment();
            last = refusal(circumstances, moment.atZone(ZONE));
            if (last.allowed()) {
                return first.until(moment);
            }
        }
        return last;
    }

    private Permission refusal(Circumstances circumstances, ZonedDateTime at) {
        return rules.stream()
                .map(rule -> rule.check(circumstances, at))
                .filter(permission -> !permission.allowed())
                .findFirst()
                .orElse(Permission.ALLOWED);
    }

    /** Whom the address belongs to; the debtor where he shares it. */
    private static Optional<Party> person(List<Party> persons, Contact contact) {
        String asked = Keys.plain(contact.channel(), contact.address());
        return persons.stream()
                .filter(party -> leadsTo(party, contact.channel(), asked))
                .min(Comparator.comparing(Party::role));
    }

    /** A letter's address ends with a name. */
    private static boolean leadsTo(Party party, Channel channel, String asked) {
        String address = address(party, channel);
        if (address == null || address.isBlank()) {
            return false;
        }
        String own = Keys.plain(channel, address);
        return channel == Channel.POST ? asked.startsWith(own) : asked.equals(own);
    }

    private Stream<String> addresses(Party party) {
        return Stream.of(Channel.CALL, Channel.EMAIL, Channel.VISIT)
                .filter(channel -> address(party, channel) != null)
                .map(channel -> keys.address(channel, address(party, channel)));
    }
}
