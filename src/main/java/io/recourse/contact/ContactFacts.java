package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Consents and objections of debtors, and what is known of their numbers. */
@Component
@Transactional
public class ContactFacts {

    static final int HOW_LENGTH = 1000;
    private static final int HINT = 4;
    private static final int DAY_ENDS = 24;

    private final FactTable table;
    private final Parties parties;
    private final Keys keys;
    private final Timeline timeline;
    private final Clock clock;

    ContactFacts(FactTable table, Parties parties, Keys keys, Timeline timeline, Clock clock) {
        this.table = table;
        this.parties = parties;
        this.keys = keys;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What somebody learned.
     *
     * @param channel needed for an objection to a channel and for whatever is about an address
     * @param address needed for whatever is about an address
     * @param hourFrom needed for agreed hours, 0 to 23
     * @param hourTo needed for agreed hours, later than the first, 24 at most
     * @param how how and when it was said, up to 1000 characters; the proof of a consent
     */
    public record Learned(
            ContactFact.Kind kind, Channel channel, String address, Integer hourFrom, Integer hourTo, String how) {}

    /** What holds for the debtor of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<ContactFact> of(CaseNo caseNo) {
        return table.holding(debtor(caseNo));
    }

    /**
     * Records a fact; one that holds already is not recorded twice.
     *
     * @throws InvalidFields for kind, channel, address, hourFrom or how
     */
    public void record(CaseNo caseNo, Learned learned, Actor by) {
        check(learned);
        ContactFact fact = fact(caseNo, learned, by);
        String debtor = debtor(caseNo);
        if (table.holding(debtor).stream().anyMatch(known -> same(known, fact))) {
            return;
        }
        if (fact.kind().isOneAtATime()) {
            table.holding(debtor).stream()
                    .filter(known -> known.kind() == fact.kind())
                    .forEach(known -> table.end(known.id(), by, clock.instant()));
        }
        table.insert(debtor, fact);
        timeline.record(
                caseNo,
                "contact-fact-recorded",
                by,
                Map.of("fact", "@contact-fact." + fact.kind(), "how", fact.how()),
                fact.id().toString());
    }

    /**
     * The debtor changed his mind, or the fact was a mistake.
     *
     * @throws Refused with code {@code contact-fact.unknown} or {@code contact-fact.for-good}
     */
    public void end(CaseNo caseNo, UUID id, Actor by) {
        ContactFact fact = of(caseNo).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("contact-fact.unknown"));
        if (fact.kind().isForGood()) {
            throw new Refused("contact-fact.for-good");
        }
        table.end(id, by, clock.instant());
        timeline.record(
                caseNo, "contact-fact-ended", by, Map.of("fact", "@contact-fact." + fact.kind()), id.toString());
    }

    private String debtor(CaseNo caseNo) {
        return keys.debtor(parties.debtor(caseNo).idNo());
    }

    private static void check(Learned learned) {
        if (learned.kind() == null) {
            throw new InvalidFields(List.of(FieldError.of("kind", "form.constraint.NotNull")));
        }
        List<FieldError> errors = new ArrayList<>();
        boolean ofAddress = learned.kind().isOfAddress();
        if (learned.channel() == null && (ofAddress || learned.kind().isOfChannel())) {
            errors.add(FieldError.of("channel", "form.constraint.NotNull"));
        }
        if (ofAddress && (learned.address() == null || learned.address().isBlank())) {
            errors.add(FieldError.of("address", "form.constraint.NotBlank"));
        }
        if (learned.kind().isOfHours() && !areHours(learned.hourFrom(), learned.hourTo())) {
            errors.add(FieldError.of("hourFrom", "contact-fact.hours-wrong"));
        }
        if (learned.how() == null || learned.how().isBlank()) {
            errors.add(FieldError.of("how", "form.constraint.NotBlank"));
        } else if (learned.how().length() > HOW_LENGTH) {
            errors.add(FieldError.of("how", "form.too-long", HOW_LENGTH));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static boolean areHours(Integer from, Integer to) {
        return from != null && to != null && from >= 0 && from < to && to <= DAY_ENDS;
    }

    private ContactFact fact(CaseNo caseNo, Learned learned, Actor by) {
        ContactFact.Kind kind = learned.kind();
        boolean ofAddress = kind.isOfAddress();
        boolean hours = kind.isOfHours();
        return new ContactFact(
                UUID.randomUUID(),
                kind,
                caseNo,
                ofAddress || kind.isOfChannel() ? learned.channel() : null,
                ofAddress ? keys.address(learned.channel(), learned.address()) : null,
                ofAddress ? hint(learned.channel(), learned.address()) : null,
                hours ? learned.hourFrom() : null,
                hours ? learned.hourTo() : null,
                learned.how().strip(),
                by.id(),
                clock.instant());
    }

    private static String hint(Channel channel, String address) {
        if (channel == Channel.EMAIL) {
            return address.contains("@") ? "***" + address.substring(address.indexOf('@')) : "***";
        }
        String digits = Keys.phone(address);
        return channel == Channel.SMS || channel == Channel.CALL
                ? "***" + digits.substring(Math.max(0, digits.length() - HINT))
                : "***";
    }

    private static boolean same(ContactFact known, ContactFact fact) {
        return known.kind() == fact.kind()
                && known.channel() == fact.channel()
                && java.util.Objects.equals(known.addressKey(), fact.addressKey())
                && java.util.Objects.equals(known.hourFrom(), fact.hourFrom())
                && java.util.Objects.equals(known.hourTo(), fact.hourTo());
    }
}
