package io.recourse.contact;

import io.recourse.common.Policy;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What no waiting makes lawful (C4, C5, C7, C9, N3, holds, objections, cases with an agency): the rows of the table
 * {@code contact-rule}.
 */
@Component
@Order(1)
class ForbiddenContacts implements ContactRule {

    private static final String OWN_CONTACT = "own-contact-while-placed";

    private final RuleTables tables;
    private final AgencyStanding agencies;
    private final Policy policy;

    ForbiddenContacts(RuleTables tables, AgencyStanding agencies, Policy policy) {
        this.tables = tables;
        this.agencies = agencies;
        this.policy = policy;
    }

    @Override
    public Permission check(Circumstances c, ZonedDateTime at) {
        return tables.forbidden(facts(c, at.toLocalDate()))
                .map(row -> Permission.refused(row.rule(), row.why(), null))
                .orElse(Permission.ALLOWED);
    }

    private Map<String, Object> facts(Circumstances c, LocalDate day) {
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
        facts.put("placedElsewhere", isPlacedElsewhere(contact, day));
        return facts;
    }

    private boolean isPlacedElsewhere(Contact contact, LocalDate day) {
        return contact.maker().kind() != MadeBy.AGENCY
                && policy.count(OWN_CONTACT, day) == 0
                && agencies.isPlaced(contact.caseNo());
    }

    private static boolean objectsToChannel(Circumstances c) {
        return c.role() == io.recourse.legalcase.PartyRole.DEBTOR
                && c.holds(
                        ContactFact.Kind.CHANNEL_OBJECTED,
                        fact -> fact.channel() == c.contact().channel());
    }
}
