package io.recourse.debtorpage;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.Timeline;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debtor says when, how and in which language he wants to be reached. The guard and the messages keep to it. */
@Component
class ChooseContact {

    private static final String HOW = "借款人在本人页面上选择。 / The debtor chose it on his page.";

    /** What a debtor can object to here; what the law has posted is posted in any case. */
    static final List<Channel> CAN_BE_REFUSED = List.of(Channel.CALL, Channel.SMS, Channel.EMAIL);

    /**
     * What a debtor wants.
     *
     * @param hourFrom the first hour; null for any lawful time
     * @param hourTo the hour at which it ends; null for any lawful time
     * @param preferred null for no preference
     * @param refused channels by which nothing is to be collected
     */
    record Wishes(Integer hourFrom, Integer hourTo, Channel preferred, Set<Channel> refused, Party.Language language) {

        Wishes {
            refused = refused == null ? Set.of() : refused;
        }
    }

    private final ContactFacts facts;
    private final Parties parties;
    private final Timeline timeline;

    ChooseContact(ContactFacts facts, Parties parties, Timeline timeline) {
        this.facts = facts;
        this.parties = parties;
        this.timeline = timeline;
    }

    /** What holds now. */
    Wishes current(CaseNo caseNo) {
        Optional<ContactFact> hours = fact(caseNo, ContactFact.Kind.HOURS_CHOSEN);
        return new Wishes(
                hours.map(ContactFact::hourFrom).orElse(null),
                hours.map(ContactFact::hourTo).orElse(null),
                fact(caseNo, ContactFact.Kind.CHANNEL_PREFERRED)
                        .map(ContactFact::channel)
                        .orElse(null),
                facts.of(caseNo).stream()
                        .filter(fact -> fact.kind() == ContactFact.Kind.CHANNEL_OBJECTED)
                        .map(ContactFact::channel)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class))),
                parties.debtor(caseNo).language());
    }

    /** @throws InvalidFields for hourFrom, or preferred when it is refused too */
    @Transactional
    public void choose(CaseNo caseNo, Wishes wishes) {
        if (wishes.preferred() != null && wishes.refused().contains(wishes.preferred())) {
            throw new InvalidFields(List.of(FieldError.of("preferred", "debtor-page.preferred-refused")));
        }
        if (wishes.hourFrom() == null && wishes.hourTo() == null) {
            end(caseNo, ContactFact.Kind.HOURS_CHOSEN, null);
        } else {
            record(caseNo, ContactFact.Kind.HOURS_CHOSEN, null, wishes.hourFrom(), wishes.hourTo());
        }
        if (wishes.preferred() == null) {
            end(caseNo, ContactFact.Kind.CHANNEL_PREFERRED, null);
        } else {
            record(caseNo, ContactFact.Kind.CHANNEL_PREFERRED, wishes.preferred(), null, null);
        }
        for (Channel channel : CAN_BE_REFUSED) {
            if (wishes.refused().contains(channel)) {
                record(caseNo, ContactFact.Kind.CHANNEL_OBJECTED, channel, null, null);
            } else {
                end(caseNo, ContactFact.Kind.CHANNEL_OBJECTED, channel);
            }
        }
        speak(caseNo, wishes.language());
    }

    private void speak(CaseNo caseNo, Party.Language language) {
        if (language != null && language != parties.debtor(caseNo).language()) {
            parties.chooseLanguage(caseNo, language);
            timeline.record(caseNo, "language-chosen", Actor.DEBTOR, Map.of("language", "@party-language." + language));
        }
    }

    private void record(CaseNo caseNo, ContactFact.Kind kind, Channel channel, Integer from, Integer to) {
        facts.record(caseNo, new ContactFacts.Learned(kind, channel, null, from, to, HOW), Actor.DEBTOR);
    }

    /** @param channel null for whichever */
    private void end(CaseNo caseNo, ContactFact.Kind kind, Channel channel) {
        facts.of(caseNo).stream()
                .filter(fact -> fact.kind() == kind && (channel == null || fact.channel() == channel))
                .forEach(fact -> facts.end(caseNo, fact.id(), Actor.DEBTOR));
    }

    private Optional<ContactFact> fact(CaseNo caseNo, ContactFact.Kind kind) {
        return facts.of(caseNo).stream().filter(fact -> fact.kind() == kind).findFirst();
    }
}
