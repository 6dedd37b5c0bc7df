package io.recourse.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it comes in, kept beside the database until it is complete: a slow line holds no connection, and what breaks
 * off leaves nothing.
 */
record Upload(Path path, Inspection inspection) implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    static Upload receive(InputStream content) throws IOException {
        Upload upload = new Upload(Files.createTempFile("recourse-intake-", ".csv"), new Inspection());
        try {
            upload.copy(content);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    private void copy(InputStream content) throws IOException {
        byte[] piece = new byte[PIECE];
        try (OutputStream copy = Files.newOutputStream(path)) {
            int length;
            while ((length = content.read(piece)) >= 0) {
                inspection.add(piece, length);
                copy.write(piece, 0, length);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
