package io.recourse.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody sent to us.
 *
 * @param source the channel's own name for it: the same source is taken once
 * @param sender the number or e-mail address it came from
 * @param subject null where the channel knows none
 * @param answers the message that it answers, where it says so; null otherwise
 * @param automatic whether a machine answered, as a vacation notice: it is kept, and nobody is bothered
 * @param files what was attached; strangers made it
 */
public record IncomingReply(
        Channel channel,
        String source,
        String sender,
        String subject,
        String text,
        Instant at,
        UUID answers,
        boolean automatic,
        List<File> files) {

    /**
     * A file that came with it.
     *
     * @param name as the sender calls it
     */
    public record File(String name, byte[] bytes) {}

    /** One without files. */
    public IncomingReply(
            Channel channel,
            String source,
            String sender,
            String subject,
            String text,
            Instant at,
            UUID answers,
            boolean automatic) {
        this(channel, source, sender, subject, text, at, answers, automatic, List.of());
    }
}
