package io.recourse.documents.upload.clean;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held: the one thing of Exif that matters, for a page must stand upright. */
final class ExifOrientation {

    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;

    private ExifOrientation() {}

    /** @return 1 to 8; {@code otherwise} where the segment does not say */
    static int of(byte[] segment, int otherwise) {
        if (segment.length < NAME.length + 8
                || ByteBuffer.wrap(segment, 0, NAME.length).compareTo(ByteBuffer.wrap(NAME)) != 0) {
            return otherwise;
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, NAME.length, segment.length - NAME.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long first = tiff.getInt(4) & 0xFFFFFFFFL;
        if (first + 2 > tiff.limit()) {
            return otherwise;
        }
        int count = tiff.getShort((int) first) & 0xFFFF;
        for (int i = 0; i < count && first + 2 + 12L * (i + 1) <= tiff.limit(); i++) {
            int entry = (int) first + 2 + 12 * i;
            int value = tiff.getShort(entry + 8) & 0xFFFF;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && value >= 1 && value <= 8) {
                return value;
            }
        }
        return otherwise;
    }
}
