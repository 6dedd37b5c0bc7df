package io.recourse.creditreporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** A batch's file while it is written: into the database in parts, whatever its size. */
final class BatchFile {

    private static final int PART = 1 << 20;

    private final DigestOutputStream out;

    BatchFile(UUID batch, BatchParts parts) throws IOException {
        try {
            out = new DigestOutputStream(
                    new GZIPOutputStream(new Pieces(batch, parts)), MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    OutputStream out() {
        return out;
    }

    /** @return the SHA-256 of all that was written */
    String close() throws IOException {
        out.close();
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }

    private static final class Pieces extends OutputStream {

        private final UUID batch;
        private final BatchParts parts;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream();
        private int no;

        Pieces(UUID batch, BatchParts parts) {
            this.batch = batch;
            this.parts = parts;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            part.write(bytes, offset, length);
            if (part.size() >= PART) {
                store();
            }
        }

        @Override
        public void close() {
            if (part.size() > 0) {
                store();
            }
        }

        private void store() {
            parts.add(batch, no++, part.toByteArray());
            part.reset();
        }
    }
}
