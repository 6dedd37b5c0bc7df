package io.recourse.documents.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BesideOthers;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** What people really send comes out as they see it, pixel for pixel. */
@BesideOthers
class SoundUploadTest {

    private final Examination examination = new Examination(new UploadSettings(
            DataSize.ofMegabytes(40),
            2000,
            50,
            DataSize.ofMegabytes(256),
            DataSize.ofGigabytes(2),
            384,
            Duration.ofMinutes(1)));

    @TempDir
    Path folder;

    @Test
    void aPdfKeepsItsPagesWithTheirTurn() throws Exception {
        byte[] pdf = Pdfs.withPages(3).extend(5, "/Rotate 90").bytes();

        try (PDDocument clean = clean(pdf)) {
            assertThat(clean.getNumberOfPages()).isEqualTo(3);
            assertThat(clean.getPage(1).getRotation()).isEqualTo(90);
            assertThat(new PDFRenderer(clean).renderImage(0).getRGB(80, 842 - 708))
                    .isNotEqualTo(Color.WHITE.getRGB());
        }
    }

    @Test
    void aJpegKeepsEveryByteOfItsPicture() throws Exception {
        byte[] jpeg = Pictures.file(Pictures.drawn(300, 200, BufferedImage.TYPE_INT_RGB), "jpg");

        try (PDDocument clean = clean(jpeg)) {
            assertThat(picture(clean).getCOSObject().createRawInputStream().readAllBytes())
                    .isEqualTo(jpeg);
            assertThat(clean.getPage(0).getMediaBox().getWidth())
                    .as("a wide picture lies on a wide page")
                    .isGreaterThan(800);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.2, 0.2", "3, 0.8, 0.8", "6, 0.8, 0.2", "8, 0.2, 0.8"})
    void aPhotoStandsUprightHoweverTheCameraWasHeld(int orientation, double right, double down) throws Exception {
        byte[] jpeg = Pictures.file(Pictures.drawn(400, 400, BufferedImage.TYPE_INT_RGB), "jpg");

        try (PDDocument clean = clean(Pictures.held(jpeg, orientation))) {
            BufferedImage page = new PDFRenderer(clean).renderImage(0);
            int left = 28;
            int side = page.getWidth() - 2 * left;
            int top = (page.getHeight() - side) / 2;
            Color there = new Color(page.getRGB(left + (int) (right * side), top + (int) (down * side)));
            assertThat(there.getRed()).isGreaterThan(200);
            assertThat(there.getGreen()).as("the red corner").isLessThan(60);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "10", "12", "13"})
    void aPngKeepsEveryPixel(int type) throws Exception {
        BufferedImage drawn = Pictures.drawn(123, 77, type);

        try (PDDocument clean = clean(Pictures.file(drawn, "png"))) {
            assertSame(picture(clean).getImage(), drawn);
        }
    }

    @Test
    void aTiffKeepsEveryPageAndPixel() throws Exception {
        BufferedImage scan = Pictures.drawn(211, 300, BufferedImage.TYPE_BYTE_BINARY);
        BufferedImage photo = Pictures.drawn(210, 297, BufferedImage.TYPE_3BYTE_BGR);

        try (PDDocument clean = clean(Pictures.tiff(scan, photo, scan))) {
            assertThat(clean.getNumberOfPages()).isEqualTo(3);
            assertSame(picture(clean).getImage(), scan);
            PDImageXObject second =
                    (PDImageXObject) clean.getPage(1).getResources().getXObject(COSName.getPDFName("Im1"));
            assertSame(second.getImage(), photo);
        }
    }

    @Test
    void theSameFileGivesTheSameBytes() throws Exception {
        byte[] pdf = Pdfs.withPages(3).bytes();
        clean(pdf).close();
        byte[] first = Files.readAllBytes(folder.resolve("clean.pdf"));
        clean(pdf).close();

        assertThat(Arrays.equals(Files.readAllBytes(folder.resolve("clean.pdf")), first))
                .isTrue();
    }

    private PDDocument clean(byte[] file) throws Exception {
        Path clean = folder.resolve("clean.pdf");
        assertThat(examination
                        .examine(Files.write(folder.resolve("evidence"), file), folder, clean)
                        .stripped())
                .isEmpty();
        return Loader.loadPDF(clean.toFile());
    }

    private static PDImageXObject picture(PDDocument pdf) throws Exception {
        return (PDImageXObject) pdf.getPage(0).getResources().getXObject(COSName.getPDFName("Im1"));
    }

    private static void assertSame(BufferedImage image, BufferedImage expected) {
        assertThat(image.getWidth()).isEqualTo(expected.getWidth());
        assertThat(image.getHeight()).isEqualTo(expected.getHeight());
        for (int y = 0; y < expected.getHeight(); y += 3) {
            for (int x = 0; x < expected.getWidth(); x += 3) {
                assertThat(image.getRGB(x, y)).isEqualTo(expected.getRGB(x, y));
            }
        }
    }
}
