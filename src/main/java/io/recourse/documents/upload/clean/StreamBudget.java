package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Decodes streams only to see how large they become, byte by byte into nothing: a bomb is refused at the limit, before
 * anything holds it in memory. Compressed pictures are judged by the size that they declare.
 */
final class StreamBudget {

    private static final int LONGEST_CHAIN = 4;

    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION,
            COSName.JBIG2_DECODE,
            COSName.JPX_DECODE);

    private final Limits limits;
    private long total;

    StreamBudget(Limits limits) {
        this.limits = limits;
    }

    /** @throws Refused with code {@code evidence.bomb} or {@code evidence.image-too-large} */
    void check(COSStream stream) throws IOException {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            limits.checkImage(stream.getLong(COSName.WIDTH, -1), stream.getLong(COSName.HEIGHT, -1));
        }
        decode(stream, limits.streamBytes(), OutputStream.nullOutputStream());
    }

    /**
     * Writes the drawing instructions that a stream holds.
     *
     * @throws Refused with code {@code evidence.bomb}
     */
    void decodeDrawing(COSStream stream, OutputStream target) throws IOException {
        decode(stream, Limits.DRAWING_BYTES, target);
    }

    private void decode(COSStream stream, long most, OutputStream target) throws IOException {
        List<COSName> filters = filters(stream);
        if (filters.size() > LONGEST_CHAIN) {
            throw new Refused("evidence.bomb");
        }
        Path between = null;
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream input = raw;
            for (int i = 0; i < filters.size(); i++) {
                if (PICTURES.contains(filters.get(i))) {
                    checkPicture(filters.get(i), input);
                    break;
                }
                boolean last = i == filters.size() - 1;
                Path next = last ? null : Files.createTempFile("stream", null);
                OutputStream output = last ? target : Files.newOutputStream(next);
                try (OutputStream counted = new Counted(most, output)) {
                    FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(input, counted, stream, i);
                } finally {
                    closeUnless(last, output);
                }
                input.close();
                delete(between);
                between = next;
                input = last ? InputStream.nullInputStream() : new BufferedInputStream(Files.newInputStream(next));
            }
            if (filters.isEmpty()) {
                input.transferTo(target);
            }
            input.close();
        } finally {
            delete(between);
        }
    }

    /** A picture may be larger than the PDF around it says. */
    private void checkPicture(COSName filter, InputStream packed) throws IOException {
        if (COSName.DCT_DECODE.equals(filter) || COSName.DCT_DECODE_ABBREVIATION.equals(filter)) {
            JpegFile.checkSize(packed, limits);
        }
    }

    private static void closeUnless(boolean last, OutputStream output) throws IOException {
        if (!last) {
            output.close();
        }
    }

    private static void delete(Path path) throws IOException {
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }

    private static List<COSName> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName one) {
            return List.of(one);
        }
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (!(several.getObject(i) instanceof COSName name)) {
                    throw new Refused("evidence.damaged");
                }
                names.add(name);
            }
        }
        return names;
    }

    /** Counts against the limit of a stream and of all. */
    private final class Counted extends OutputStream {

        private final long most;
        private final OutputStream target;
        private long size;

        Counted(long most, OutputStream target) {
            this.most = most;
            this.target = new BufferedOutputStream(target);
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            target.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            target.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            target.flush();
        }

        private void count(int more) {
            size += more;
            total += more;
            if (size > most || total > limits.totalBytes()) {
                throw new Refused("evidence.bomb");
            }
        }
    }
}
