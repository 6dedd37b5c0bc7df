package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * A JPEG reduced to its picture, without decoding it: not one pixel changes. Comments, thumbnails, places where a photo was
 * taken, and bytes behind the end are left out.
 *
 * @param orientation how it is turned to stand upright, as Exif counts: 1 to 8
 */
record JpegFile(byte[] bytes, int width, int height, int orientation) {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final int FILL = 0xFF;

    /** @throws Refused with a code {@code evidence.…} */
    static JpegFile read(Path file, Limits limits, Set<Stripped> stripped) throws IOException {
        byte[] source = Files.readAllBytes(file);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(source.length);
        int[] size = null;
        int orientation = 1;
        kept.write(0xFF);
        kept.write(START);
        int at = 2;
        while (at < source.length) {
            int marker = marker(source, at);
            if (marker == END) {
                kept.write(source, at, 2);
                if (at + 2 < source.length) {
                    stripped.add(Stripped.TRAILING_DATA);
                }
                return complete(kept.toByteArray(), size, orientation);
            }
            if (marker == FILL) {
                at++;
                continue;
            }
            int end = at + 2 + length(source, at + 2);
            if (end > source.length) {
                throw new Refused("evidence.truncated");
            }
            if (isFrame(marker)) {
                size = size(source, at, limits);
            } else if (marker == EXIF) {
                orientation = ExifOrientation.of(Arrays.copyOfRange(source, at + 4, end), orientation);
            }
            if (marker == SCAN) {
                end = endOfScan(source, end);
            }
            if (isKept(marker)) {
                kept.write(source, at, end - at);
            }
            at = end;
        }
        throw new Refused("evidence.truncated");
    }

    /** Looks only at the size that a JPEG declares. */
    static void checkSize(InputStream jpeg, Limits limits) throws IOException {
        DataInputStream data = new DataInputStream(jpeg);
        try {
            data.readUnsignedShort();
            while (true) {
                int marker = data.readUnsignedShort() & 0xFF;
                int length = data.readUnsignedShort();
                if (isFrame(marker)) {
                    data.readUnsignedByte();
                    int height = data.readUnsignedShort();
                    limits.checkImage(data.readUnsignedShort(), height);
                    return;
                }
                data.skipNBytes(Math.max(0, length - 2));
            }
        } catch (EOFException e) {
            throw new Refused("evidence.damaged");
        }
    }

    private static JpegFile complete(byte[] kept, int[] size, int orientation) {
        if (size == null) {
            throw new Refused("evidence.damaged");
        }
        return new JpegFile(kept, size[0], size[1], orientation);
    }

    private static int[] size(byte[] source, int at, Limits limits) {
        int height = length(source, at + 5);
        int width = length(source, at + 7);
        limits.checkImage(width, height);
        return new int[] {width, height};
    }

    private static int marker(byte[] source, int at) {
        if ((source[at] & 0xFF) != 0xFF || at + 1 >= source.length) {
            throw new Refused(at + 1 >= source.length ? "evidence.truncated" : "evidence.damaged");
        }
        return source[at + 1] & 0xFF;
    }

    private static int length(byte[] source, int at) {
        if (at + 1 >= source.length) {
            throw new Refused("evidence.truncated");
        }
        return (source[at] & 0xFF) << 8 | source[at + 1] & 0xFF;
    }

    /** Where the next marker stands behind a scan; FF00 is a byte of the picture, FFD0 to FFD7 are restarts within it. */
    private static int endOfScan(byte[] source, int from) {
        for (int at = from; at + 1 < source.length; at++) {
            int next = source[at + 1] & 0xFF;
            if ((source[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        throw new Refused("evidence.truncated");
    }

    /** SOF0 to SOF15 but DHT, JPG and DAC, which lie between them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isKept(int marker) {
        return marker <= JFIF || marker == ADOBE || marker > 0xEF && marker != COMMENT;
    }
}
