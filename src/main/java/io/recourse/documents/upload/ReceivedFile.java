package io.recourse.documents.upload;

import io.recourse.common.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it comes in, on disk until it is complete: a slow line holds no connection, and what breaks off leaves nothing. */
record ReceivedFile(Path path) implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    /** @throws Refused with code {@code evidence.too-large} */
    static ReceivedFile receive(InputStream content, long largest) throws IOException {
        ReceivedFile file = new ReceivedFile(Files.createTempFile("recourse-evidence-", null));
        try {
            file.copy(content, largest);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void copy(InputStream content, long largest) throws IOException {
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (OutputStream copy = Files.newOutputStream(path)) {
            int length;
            while ((length = content.read(piece)) >= 0) {
                size += length;
                if (size > largest) {
                    throw new Refused("evidence.too-large", largest >> 20);
                }
                copy.write(piece, 0, length);
            }
        }
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
