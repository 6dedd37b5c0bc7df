package io.recourse.contact.mail;

import java.util.UUID;

/** The documents that go with messages. */
interface Attachments {

    /**
     * A document as it is attached.
     *
     * @param fileName a name without personal data
     */
    record Attachment(String fileName, byte[] pdf) {}

    Attachment of(UUID documentId);
}
