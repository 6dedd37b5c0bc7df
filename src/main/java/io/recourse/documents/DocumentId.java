package io.recourse.documents;

import io.recourse.common.Refused;
import java.util.UUID;

/** The identity of a stored document. */
public record DocumentId(UUID value) {

    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    /** @throws Refused with code {@code document.unknown} when the text is no id */
    public static DocumentId parse(String text) {
        try {
            return new DocumentId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Refused("document.unknown");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
