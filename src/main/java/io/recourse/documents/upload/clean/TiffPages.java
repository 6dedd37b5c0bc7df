package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** The pages of a TIFF, one in memory at a time. */
final class TiffPages {

    private TiffPages() {}

    /** @throws Refused with a code {@code evidence.…} */
    static void add(Path file, Limits limits, ImagePages pages) throws IOException {
        List<TiffDirectory> directories = TiffDirectory.all(file, limits);
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, false, true);
            for (int i = 0; i < directories.size(); i++) {
                pages.add(reader.read(i), directories.get(i).orientation());
            }
        } finally {
            reader.dispose();
        }
    }
}
