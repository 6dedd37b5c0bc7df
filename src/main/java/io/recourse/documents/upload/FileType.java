package io.recourse.documents.upload;

import java.util.Optional;

/** What evidence may be, told by a file's first bytes; names and declared types say nothing. */
public enum FileType {
    PDF,
    JPEG,
    PNG,
    TIFF;

    /** So many bytes tell it. */
    public static final int HEAD = 8;

    /** @param head at least the first {@link #HEAD} bytes, or all there are */
    public static Optional<FileType> of(byte[] head) {
        if (starts(head, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
            return Optional.of(PDF);
        } else if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        } else if (starts(head, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        } else if (starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42)) {
            return Optional.of(TIFF);
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] head, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
