package io.recourse.contact;

import java.util.UUID;

/**
 * The link to a debtor's own page, answered by whoever keeps the pages. A message holds the link's place; the link is made
 * when the message leaves, so that nobody finds a working one in what is kept of it.
 */
public interface PageLink {

    /** What stands for the link in a message that is queued. */
    String PLACE = "{pageLink}";

    /**
     * A link to the page of the message's case, for whoever reads the message.
     *
     * @param again whether the message may be given to its provider again, which must get the same words: then the link is
     *     kept until the message has {@link #ended}
     */
    String issue(DispatchItem item, boolean again);

    /** A message was sent, or will not be: what was kept of its link is forgotten. */
    void ended(UUID message);

    /** A link for a letter that is printed, or printed once more: the link of an earlier print opens nothing any more. */
    String onPaper(DispatchItem item);

    /** The message as it leaves: with a link where its text has a place for one. */
    default DispatchItem in(DispatchItem item, boolean again) {
        return item.message().body().contains(PLACE) ? item.filled(PLACE, issue(item, again)) : item;
    }
}
