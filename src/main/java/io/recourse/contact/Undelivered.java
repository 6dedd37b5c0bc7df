package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when a message does not reach its address: a bad address is not used again, the same text takes another
 * channel where one is open, and where none is, a person decides.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Undelivered {

    private static final String INSTEAD = "/instead";

    /** Whose text may come by either; legal papers keep the way that was decided for them. */
    private static final Set<Purpose> BY_ANY_CHANNEL =
            EnumSet.of(Purpose.REMINDER, Purpose.PLAN_REMINDER, Purpose.PLAN_NOTICE, Purpose.SERVICE);

    private final Dispatch dispatch;
    private final StuckTable stuck;
    private final ContactGuard guard;
    private final ContactFacts facts;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undelivered(
            Dispatch dispatch,
            StuckTable stuck,
            ContactGuard guard,
            ContactFacts facts,
            Parties parties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dispatch = dispatch;
        this.stuck = stuck;
        this.guard = guard;
        this.facts = facts;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** The address does not exist: the guard refuses it from now on. */
    void markBad(DispatchItem item) {
        Message message = item.message();
        facts.record(
                message.caseNo(),
                new ContactFacts.Learned(
                        ContactFact.Kind.ADDRESS_BAD,
                        message.channel(),
                        message.recipient(),
                        null,
                        null,
                        "服务商退回：地址不存在 / Returned by the provider: no such address, "
                                + LocalDate.now(clock.withZone(ContactGuard.ZONE))),
                Actor.SYSTEM);
    }

    /** Sends the same by another channel, or asks a person. */
    void goElsewhere(DispatchItem item) {
        Optional<Message> other = elsewhere(item.message());
        if (other.isPresent()) {
            dispatch.queue(other.get());
        } else {
            askPerson(item);
        }
    }

    void askPerson(DispatchItem item) {
        stuck.askPerson(item.id());
        events.publishEvent(new MessageStuck(item.message().caseNo(), item.id()));
    }

    private Optional<Message> elsewhere(Message message) {
        if (!BY_ANY_CHANNEL.contains(message.purpose())
                || message.documentId() != null
                || message.occasion().endsWith(INSTEAD)) {
            return Optional.empty();
        }
        Party debtor = parties.debtor(message.caseNo());
        return Stream.of(Channel.SMS, Channel.EMAIL)
                .filter(channel -> channel != message.channel() && guard.isOpen(debtor, channel))
                .map(channel -> by(channel, message, debtor))
                .filter(this::isLawful)
                .findFirst();
    }

    private boolean isLawful(Message message) {
        Permission permission = guard.check(message, clock.instant());
        return permission.allowed() || permission.nextMoment() != null;
    }

    private static Message by(Channel channel, Message message, Party debtor) {
        return new Message(
                message.caseNo(),
                channel,
                message.purpose(),
                message.occasion() + INSTEAD,
                ContactGuard.address(debtor, channel),
                message.subject(),
                message.body(),
                null);
    }
}
