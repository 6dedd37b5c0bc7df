package io.recourse.contact;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What no waiting makes lawful (C4, C5, C7, C9, N3, holds, objections): the rows of the table {@code contact-rule}. */
@Component
@Order(1)
class ForbiddenContacts implements ContactRule {

    private final RuleTables tables;

    ForbiddenContacts(RuleTables tables) {
        this.tables = tables;
    }

    @Override
    public Permission check(Circumstances c, ZonedDateTime at) {
        return tables.forbidden(facts(c))
                .map(row -> Permission.refused(row.rule(), row.why(), null))
                .orElse(Permission.ALLOWED);
    }

    private static Map<String, Object> facts(Circumstances c) {
        Contact contact = c.contact();
        Map<String, Object> facts = new HashMap<>();
        facts.put("status", c.status().name());
        facts.put("role", c.role().name());
        facts.put("channel", contact.channel().name());
        facts.put("purpose", contact.purpose().name());
        facts.put("source", contact.source().name());
        facts.put("planKept", c.planKept());
        facts.put("remindersAgreed", c.holds(ContactFact.Kind.REMINDERS_AGREED));
        facts.put("channelObjected", objectsToChannel(c));
        facts.put("addressObjected", c.holdsOfAddress(ContactFact.Kind.ADDRESS_OBJECTED));
        facts.put("addressBad", c.holdsOfAddress(ContactFact.Kind.ADDRESS_BAD));
        facts.put(
                "contactRefused",
                c.holds(ContactFact.Kind.CONTACT_REFUSED, fact -> c.personKeys().contains(fact.addressKey())));
        facts.put("people", contact.visit() == null ? 0 : contact.visit().people());
        facts.put("recorder", contact.visit() != null && contact.visit().recorder());
        return facts;
    }

    private static boolean objectsToChannel(Circumstances c) {
        return c.role() == io.recourse.legalcase.PartyRole.DEBTOR
                && c.holds(
                        ContactFact.Kind.CHANNEL_OBJECTED,
                        fact -> fact.channel() == c.contact().channel());
    }
}
