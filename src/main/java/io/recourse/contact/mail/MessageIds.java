package io.recourse.contact.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names mails by the ids of their messages, and reads the ids back from what returns. */
final class MessageIds {

    static final String PLACE = "{id}";

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private MessageIds() {}

    /** The same for each try of a message. */
    static String header(UUID id, String domain) {
        return "<" + id + "@" + domain + ">";
    }

    static String address(String pattern, UUID id) {
        return pattern.replace(PLACE, id.toString());
    }

    /** The last id in a header's text: the latest mail that a thread refers to. */
    static Optional<UUID> in(String text) {
        UUID last = null;
        Matcher matcher = ID.matcher(text == null ? "" : text);
        while (matcher.find()) {
            last = UUID.fromString(matcher.group());
        }
        return Optional.ofNullable(last);
    }
}
