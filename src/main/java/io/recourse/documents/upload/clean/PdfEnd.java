package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** Looks at the end of a PDF: one that has none was cut off, and what lies behind it is another file. */
final class PdfEnd {

    private static final String MARK = "%%EOF";
    private static final int TAIL = 64 * 1024;

    private PdfEnd() {}

    static void check(Path file, Set<Stripped> stripped) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            String text = new String(tail, StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf(MARK);
            if (end < 0) {
                throw new Refused("evidence.truncated");
            }
            if (!text.substring(end + MARK.length()).isBlank()) {
                stripped.add(Stripped.TRAILING_DATA);
            }
        }
    }
}
