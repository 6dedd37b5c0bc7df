package io.recourse.contact;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A message and where it is on its way out.
 *
 * @param notBefore the first moment at which the law lets it be sent
 * @param endedAt when it was sent, failed or was withdrawn; null before
 * @param problem why it was not sent; null when it was
 * @param tries how often it was given to its provider in vain
 * @param triedSince when it was first given to its provider, by the machine's time; null before a second try
 * @param delivery what its receipt says; null while none has come
 * @param stuck whether a person must decide what becomes of it
 */
public record DispatchItem(
        UUID id,
        Message message,
        DispatchStatus status,
        Instant notBefore,
        Instant queuedAt,
        Instant endedAt,
        String problem,
        int tries,
        Instant triedSince,
        Receipt.Kind delivery,
        boolean stuck) {

    /** The same with something in a place of its text. */
    DispatchItem filled(String place, String text) {
        Message filled = new Message(
                message.caseNo(),
                message.channel(),
                message.purpose(),
                message.occasion(),
                message.recipient(),
                message.subject(),
                message.body().replace(place, text),
                message.documentId());
        return new DispatchItem(
                id, filled, status, notBefore, queuedAt, endedAt, problem, tries, triedSince, delivery, stuck);
    }

    /** Whether it is a letter that a person carries to the post office. */
    public boolean isOnPaper() {
        return message.channel() == Channel.POST && message.documentId() != null;
    }

    /** Why a person is asked about it: a message key. */
    public String problemOrReturn() {
        return problem == null ? "dispatch.returned" : problem;
    }

    /** How the timeline speaks of it. */
    Map<String, String> names() {
        return Map.of("channel", "@channel." + message.channel(), "purpose", "@purpose." + message.purpose());
    }
}
