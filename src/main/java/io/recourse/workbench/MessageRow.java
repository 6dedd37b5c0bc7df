package io.recourse.workbench;

import io.recourse.contact.DispatchItem;
import io.recourse.mailing.Tracked;

/**
 * A message that leaves the product, as the reader may see it.
 *
 * @param recipient a number or e-mail address is masked for every reader
 * @param tracked where a letter was posted; null when the post office gave no number
 * @param text subject and body; null where the reader may not see them
 */
record MessageRow(DispatchItem item, String recipient, Tracked tracked, String text) {}
