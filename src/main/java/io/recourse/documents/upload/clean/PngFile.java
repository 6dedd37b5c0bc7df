package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PNG reduced to its picture: header, palette, transparency, pixels, end. Texts and profiles, which may hide bombs of
 * their own, are left out; the pixels are unpacked once into nothing, to see that they are as many as declared.
 */
record PngFile(byte[] bytes, int width, int height) {

    private static final int SIGNATURE = 8;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int[] CHANNELS = {1, 0, 3, 1, 2, 0, 4};

    /** @throws Refused with a code {@code evidence.…} */
    static PngFile read(Path file, Limits limits, Set<Stripped> stripped) throws IOException {
        ByteBuffer source = ByteBuffer.wrap(Files.readAllBytes(file));
        ByteArrayOutputStream kept = new ByteArrayOutputStream(source.limit());
        kept.write(source.array(), 0, SIGNATURE);
        source.position(SIGNATURE);
        ByteBuffer header = null;
        Pixels pixels = null;
        while (source.remaining() >= 12) {
            int start = source.position();
            int length = source.getInt();
            if (length < 0 || length > source.remaining() - 8) {
                throw new Refused("evidence.truncated");
            }
            String name = new String(source.array(), start + 4, 4, StandardCharsets.US_ASCII);
            checkSum(source, start, length);
            if (header == null) {
                header = header(source, start, length, name, limits);
                pixels = new Pixels(size(header));
            }
            if (name.equals("IDAT")) {
                pixels.add(source.array(), start + 8, length);
            }
            if (KEPT.contains(name)) {
                kept.write(source.array(), start, length + 12);
            }
            source.position(start + length + 12);
            if (name.equals("IEND")) {
                pixels.mustBeComplete();
                if (source.hasRemaining()) {
                    stripped.add(Stripped.TRAILING_DATA);
                }
                return new PngFile(kept.toByteArray(), header.getInt(0), header.getInt(4));
            }
        }
        throw new Refused("evidence.truncated");
    }

    private static ByteBuffer header(ByteBuffer source, int start, int length, String name, Limits limits) {
        if (!name.equals("IHDR") || length != 13) {
            throw new Refused("evidence.damaged");
        }
        ByteBuffer header = source.slice(start + 8, length);
        limits.checkImage(header.getInt(0) & 0xFFFFFFFFL, header.getInt(4) & 0xFFFFFFFFL);
        return header;
    }

    /** Bytes of the unpacked pixels, a filter byte a row; the seven passes of an interlaced picture have rows of their own. */
    private static long size(ByteBuffer header) {
        int colour = header.get(9);
        if (colour < 0 || colour >= CHANNELS.length || CHANNELS[colour] == 0) {
            throw new Refused("evidence.damaged");
        }
        long bits = (long) CHANNELS[colour] * header.get(8);
        long width = header.getInt(0);
        long height = header.getInt(4);
        if (header.get(12) == 0) {
            return rows(width, height, bits);
        }
        return rows((width + 7) / 8, (height + 7) / 8, bits)
                + rows((width + 3) / 8, (height + 7) / 8, bits)
                + rows((width + 3) / 4, (height + 3) / 8, bits)
                + rows((width + 1) / 4, (height + 3) / 4, bits)
                + rows((width + 1) / 2, (height + 1) / 4, bits)
                + rows(width / 2, (height + 1) / 2, bits)
                + rows(width, height / 2, bits);
    }

    private static long rows(long width, long height, long bits) {
        return width == 0 ? 0 : height * (1 + (width * bits + 7) / 8);
    }

    private static void checkSum(ByteBuffer source, int start, int length) {
        CRC32 sum = new CRC32();
        sum.update(source.array(), start + 4, length + 4);
        if ((int) sum.getValue() != source.getInt(start + 8 + length)) {
            throw new Refused("evidence.damaged");
        }
    }

    /** Counts the pixels' bytes while they are unpacked. */
    private static final class Pixels {

        private final Inflater inflater = new Inflater();
        private final byte[] nothing = new byte[64 * 1024];
        private final long expected;
        private long size;

        Pixels(long expected) {
            this.expected = expected;
        }

        void add(byte[] packed, int offset, int length) {
            inflater.setInput(packed, offset, length);
            try {
                int more;
                while ((more = inflater.inflate(nothing)) > 0) {
                    size += more;
                    if (size > expected) {
                        throw new Refused("evidence.bomb");
                    }
                }
            } catch (DataFormatException e) {
                throw new Refused("evidence.damaged");
            }
        }

        void mustBeComplete() {
            inflater.end();
            if (size != expected) {
                throw new Refused("evidence.truncated");
            }
        }
    }
}
