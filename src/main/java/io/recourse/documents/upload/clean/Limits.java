package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import java.util.List;

/**
 * What one file may cost.
 *
 * @param pages pages of a PDF or TIFF
 * @param pixels pixels of one image
 * @param streamBytes decoded bytes of one stream
 * @param totalBytes decoded bytes of all streams
 */
public record Limits(int pages, long pixels, long streamBytes, long totalBytes) {

    /** Deeper page trees, longer chains of filters and more objects than these are no document that a scanner makes. */
    static final int DEPTH = 64;

    static final int OBJECTS = 500_000;

    /** Drawing instructions of one stream of a page; a dense map has some megabytes. */
    static final long DRAWING_BYTES = 32 << 20;

    public List<String> arguments() {
        return List.of(
                String.valueOf(pages), String.valueOf(pixels), String.valueOf(streamBytes), String.valueOf(totalBytes));
    }

    static Limits of(List<String> arguments) {
        return new Limits(
                Integer.parseInt(arguments.get(0)),
                Long.parseLong(arguments.get(1)),
                Long.parseLong(arguments.get(2)),
                Long.parseLong(arguments.get(3)));
    }

    /** @throws Refused with code {@code evidence.image-too-large} */
    void checkImage(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw new Refused("evidence.damaged");
        }
        if (width > pixels || height > pixels || width * height > pixels) {
            throw new Refused("evidence.image-too-large", width, height, pixels / 1_000_000);
        }
    }

    /** @throws Refused with code {@code evidence.too-many-pages} or {@code evidence.no-pages} */
    void checkPages(int count) {
        if (count == 0) {
            throw new Refused("evidence.no-pages");
        }
        if (count > pages) {
            throw new Refused("evidence.too-many-pages", pages);
        }
    }
}
