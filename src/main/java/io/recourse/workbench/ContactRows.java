package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.contact.Channel;
import io.recourse.contact.Contact;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.ContactGuard;
import io.recourse.contact.Contacts;
import io.recourse.contact.Permission;
import io.recourse.contact.PermissionTexts;
import io.recourse.contact.Purpose;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Persons with the guard's answer, and consents and objections, as the reader may see them. */
@Component
class ContactRows {

    /**
     * A person of the case.
     *
     * @param index his place among the persons of the case
     * @param answer whether he may be called now, in the reader's language
     */
    record Person(int index, Party party, Permission permission, String answer) {}

    /** A fact and who recorded it. */
    record Fact(ContactFact fact, String recordedBy) {}

    private final Parties parties;
    private final Contacts contacts;
    private final ContactFacts facts;
    private final PermissionTexts texts;
    private final PersonalData personalData;
    private final CaseHistory history;
    private final Clock clock;

    ContactRows(
            Parties parties,
            Contacts contacts,
            ContactFacts facts,
            PermissionTexts texts,
            PersonalData personalData,
            CaseHistory history,
            Clock clock) {
        this.parties = parties;
        this.contacts = contacts;
        this.facts = facts;
        this.texts = texts;
        this.personalData = personalData;
        this.history = history;
        this.clock = clock;
    }

    List<Person> persons(CaseNo caseNo, Locale language) {
        List<Party> all = parties.of(caseNo);
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    Permission permission = contacts.check(call(caseNo, all.get(i)), clock.instant());
                    return new Person(
                            i, personalData.of(all.get(i), false), permission, texts.in(permission, language));
                })
                .toList();
    }

    /** Whether the debtor may be called now, in the reader's language. */
    String debtor(CaseNo caseNo, Locale language) {
        return texts.in(contacts.check(call(caseNo, parties.debtor(caseNo)), clock.instant()), language);
    }

    List<Fact> facts(CaseNo caseNo, Locale language) {
        return facts.of(caseNo).stream()
                .map(fact -> new Fact(fact, history.name(fact.recordedBy(), language)))
                .toList();
    }

    /** @throws InvalidFields for person */
    Contact call(CaseNo caseNo, int person) {
        return call(caseNo, person(caseNo, person));
    }

    /** A person's address; null where none is chosen. */
    String address(CaseNo caseNo, Integer person, Channel channel) {
        return person == null || channel == null ? null : ContactGuard.address(person(caseNo, person), channel);
    }

    private Party person(CaseNo caseNo, int person) {
        List<Party> all = parties.of(caseNo);
        if (person < 0 || person >= all.size()) {
            throw new InvalidFields(List.of(FieldError.of("person", "form.not-a-choice")));
        }
        return all.get(person);
    }

    private static Contact call(CaseNo caseNo, Party party) {
        Purpose purpose = party.role() == PartyRole.CONTACT ? Purpose.FIND_DEBTOR : Purpose.PAYMENT;
        return Contact.call(caseNo, party.role(), purpose, party.mobile());
    }
}
