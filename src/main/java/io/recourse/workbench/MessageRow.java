package io.recourse.workbench;

import io.recourse.contact.DispatchItem;

/**
 * A message that leaves the product, as the reader may see it.
 *
 * @param recipient masked without the right to see personal data
 * @param text subject and body; null where the reader may not see them
 */
record MessageRow(DispatchItem item, String recipient, String text) {}
