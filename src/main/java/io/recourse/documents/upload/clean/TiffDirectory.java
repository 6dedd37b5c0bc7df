package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * What a TIFF declares of one page, read before anything is decoded.
 *
 * @param orientation how it is turned to stand upright, as Exif counts: 1 to 8
 */
record TiffDirectory(long width, long height, int orientation) {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int MOST_SAMPLES = 5;
    private static final int SHORT = 3;

    /** @throws Refused when directories loop, a page is too large, or the file ends before its last directory */
    static List<TiffDirectory> all(Path file, Limits limits) throws IOException {
        List<TiffDirectory> directories = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        try (FileImageInputStream tiff = new FileImageInputStream(file.toFile())) {
            tiff.setByteOrder(tiff.read() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            tiff.seek(4);
            long at = tiff.readUnsignedInt();
            while (at != 0) {
                if (!seen.add(at)) {
                    throw new Refused("evidence.page-tree");
                }
                if (at >= tiff.length()) {
                    throw new Refused("evidence.truncated");
                }
                tiff.seek(at);
                directories.add(read(tiff, limits));
                limits.checkPages(directories.size());
                at = tiff.readUnsignedInt();
            }
        } catch (EOFException e) {
            throw new Refused("evidence.truncated");
        }
        limits.checkPages(directories.size());
        return directories;
    }

    private static TiffDirectory read(ImageInputStream tiff, Limits limits) throws IOException {
        long width = 0;
        long height = 0;
        int orientation = 1;
        int entries = tiff.readUnsignedShort();
        for (int i = 0; i < entries; i++) {
            long next = tiff.getStreamPosition() + 12;
            int tag = tiff.readUnsignedShort();
            int type = tiff.readUnsignedShort();
            tiff.readUnsignedInt();
            long value = type == SHORT ? tiff.readUnsignedShort() : tiff.readUnsignedInt();
            if (tag == WIDTH) {
                width = value;
            } else if (tag == HEIGHT) {
                height = value;
            } else if (tag == ORIENTATION && value >= 1 && value <= 8) {
                orientation = (int) value;
            } else if (tag == SAMPLES && value > MOST_SAMPLES) {
                throw new Refused("evidence.damaged");
            }
            tiff.seek(next);
        }
        limits.checkImage(width, height);
        return new TiffDirectory(width, height, orientation);
    }
}
