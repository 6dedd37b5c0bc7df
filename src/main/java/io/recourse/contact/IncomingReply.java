package io.recourse.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody sent to us.
 *
 * @param source the channel's own name for it: the same source is taken once
 * @param sender the number or e-mail address it came from
 * @param subject null where the channel knows none
 * @param answers the message that it answers, where it says so; null otherwise
 * @param automatic whether a machine answered, as a vacation notice: it is kept, and nobody is bothered
 */
public record IncomingReply(
        Channel channel,
        String source,
        String sender,
        String subject,
        String text,
        Instant at,
        UUID answers,
        boolean automatic) {}
