package io.recourse.documents;

import io.recourse.common.Refused;

/** Stored bytes are gone, or are no longer what their hash says. They are never handed out. */
public class ContentDamaged extends Refused {

    private ContentDamaged(String code, String sha256) {
        super(code, sha256);
    }

    /**
     * Lets only those bytes through that are what their hash says.
     *
     * @param bytes null when there are none
     */
    static byte[] unlessIntact(String sha256, byte[] bytes) {
        if (bytes == null) {
            throw new ContentDamaged("content.missing", sha256);
        }
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new ContentDamaged("content.changed", sha256);
        }
        return bytes;
    }
}
