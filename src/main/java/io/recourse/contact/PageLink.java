package io.recourse.contact;

/**
 * The link to a debtor's own page, answered by whoever keeps the pages. A message holds the link's place; the link is made
 * when the message leaves, so that nobody finds a working one in what is kept of it.
 */
public interface PageLink {

    /** What stands for the link in a message that is queued. */
    String PLACE = "{pageLink}";

    /** A new link to the page of the message's case, for whoever reads the message. */
    String issue(DispatchItem item);

    /** The message as it leaves: with a link where its text has a place for one. */
    default DispatchItem in(DispatchItem item) {
        return item.message().body().contains(PLACE) ? item.filled(PLACE, issue(item)) : item;
    }
}
