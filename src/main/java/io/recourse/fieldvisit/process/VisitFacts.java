package io.recourse.fieldvisit.process;

import io.recourse.common.CaseNo;
import io.recourse.contact.PermissionTexts;
import io.recourse.fieldvisit.ArrangeVisit;
import io.recourse.fieldvisit.FieldVisit;
import io.recourse.fieldvisit.FieldVisits;
import io.recourse.fieldvisit.VisitAddresses;
import io.recourse.fieldvisit.VisitorNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The visit in hand, and what may be ordered, as the forms of this stage show it. */
@Component
class VisitFacts {

    private final FieldVisits visits;
    private final VisitAddresses addresses;
    private final VisitorNames visitors;
    private final PermissionTexts permissions;
    private final MessageSource messages;
    private final Clock clock;

    VisitFacts(
            FieldVisits visits,
            VisitAddresses addresses,
            VisitorNames visitors,
            PermissionTexts permissions,
            MessageSource messages,
            Clock clock) {
        this.visits = visits;
        this.addresses = addresses;
        this.visitors = visitors;
        this.permissions = permissions;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a lead may choose: lawful addresses, examined collectors; and which addresses are not lawful, and why. */
    Map<String, Object> toOrder(CaseNo caseNo) {
        List<VisitAddresses.Address> all = addresses.of(caseNo);
        List<Map<String, String>> lawful = new ArrayList<>(all.stream()
                .filter(VisitAddresses.Address::isOpen)
                .map(address -> option(
                        inBothLanguages("party-role." + address.role()) + ": " + address.address(), address.id()))
                .toList());
        lawful.add(option(inBothLanguages("visit.other-address"), ArrangeVisit.OTHER));
        Map<String, Object> facts = new HashMap<>();
        facts.put("visitAddresses", lawful);
        facts.put(
                "addressesRefused",
                all.stream()
                        .filter(address -> !address.isOpen())
                        .map(address -> inBothLanguages("party-role." + address.role()) + ": "
                                + permissions.inBothLanguages(address.permission()))
                        .collect(Collectors.joining("\n")));
        facts.put(
                "examinedCollectors",
                visitors.examinedOn(LocalDate.now(clock)).stream()
                        .map(user -> option(user.name() + " (" + user.id() + ")", user.id()))
                        .toList());
        visits.latest(caseNo)
                .filter(visit -> visit.note() != null)
                .ifPresent(visit -> facts.put("calledOffWhy", visit.note()));
        return facts;
    }

    /** The visit in hand. */
    Map<String, Object> of(CaseNo caseNo) {
        Map<String, Object> facts = new HashMap<>();
        visits.latest(caseNo).ifPresent(visit -> add(visit, facts));
        return facts;
    }

    private void add(FieldVisit visit, Map<String, Object> facts) {
        facts.put("visitNo", visit.visitNo());
        facts.put("visitAddress", visit.address());
        facts.put("orderedFor", visit.visitOn() + " " + visit.visitTime());
        facts.put("visitors", String.join(", ", visitors.named(visit.visitors())));
        facts.put("visitPurpose", visit.purpose());
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private String inBothLanguages(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE) + " / "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }
}
