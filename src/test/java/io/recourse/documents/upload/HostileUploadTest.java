package io.recourse.documents.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.BesideOthers;
import io.recourse.common.Refused;
import io.recourse.documents.upload.clean.Stripped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Files that hurt servers: each ends in a sentence or in pages alone, in little memory and in time. */
@BesideOthers
class HostileUploadTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final byte[] SPACES = Pdfs.bomb(1L << 30, ' ');
    private static final byte[] ZEROS = Pdfs.bomb(1L << 30, '\0');

    private final Examination examination = new Examination(new UploadSettings(
            DataSize.ofMegabytes(40), 2000, 50, DataSize.ofMegabytes(256), DataSize.ofGigabytes(2), 192, DEADLINE));

    @TempDir
    Path folder;

    private Path clean;

    @Test
    void anEmptyFile() {
        assertRefused(new byte[0], "evidence.empty");
    }

    @Test
    void aProgramNamedAsADocument() {
        assertRefused(Pdfs.bytes("MZ\u0090\0\u0003 This program cannot be run in DOS mode"), "evidence.type");
    }

    @Test
    void aPageOfTheWebNamedAsADocument() {
        assertRefused(Pdfs.bytes("<html><script>alert(1)</script></html>%PDF-1.7"), "evidence.type");
    }

    @Test
    void aPdfThatHasOnlyItsFirstLine() {
        assertRefused(Pdfs.bytes("%PDF-1.7\n"), "evidence.truncated");
    }

    @Test
    void aPdfThatBreaksOff() {
        byte[] pdf = Pdfs.withPages(5).bytes();
        assertRefused(Arrays.copyOf(pdf, pdf.length / 2), "evidence.truncated");
    }

    @Test
    void aPdfWhosePagesAreMissing() {
        assertRefused(
                Pdfs.withPages(1)
                        .replace(2, "<</Type/Pages/Count 2/Kids[3 0 R 99 0 R]>>")
                        .bytes(),
                "evidence.truncated");
    }

    @Test
    void aPdfOfNonsense() {
        assertRefused(Pdfs.bytes("%PDF-1.7\n" + "nonsense ".repeat(2000) + "\n%%EOF\n"), "evidence.damaged");
    }

    @Test
    void aPdfWithAPassword() throws Exception {
        assertRefused(encrypted("secret"), "evidence.encrypted");
    }

    @Test
    void aPdfThatIsOnlyProtectedAgainstChanges() throws Exception {
        assertRefused(encrypted(""), "evidence.encrypted");
    }

    @Test
    void aPageTreeThatLoops() {
        assertRefused(
                Pdfs.withPages(1)
                        .replace(2, "<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>")
                        .bytes(),
                "evidence.page-tree");
    }

    @Test
    void aPageTreeAThousandLevelsDeep() {
        Pdfs pdf = new Pdfs().add("<</Type/Catalog/Pages 2 0 R>>");
        for (int i = 2; i < 1000; i++) {
            pdf.add("<</Type/Pages/Count 1/Kids[" + (i + 1) + " 0 R]>>");
        }
        assertRefused(pdf.add("<</Type/Page>>").bytes(), "evidence.page-tree");
    }

    @Test
    void aPdfWithoutPages() {
        assertRefused(Pdfs.withPages(0).bytes(), "evidence.no-pages");
    }

    @Test
    void aPdfOfManyThousandPages() {
        assertRefused(Pdfs.withPages(5000).bytes(), "evidence.too-many-pages");
    }

    @Test
    void aPageOfAbsurdSize() {
        assertRefused(
                Pdfs.withPages(1)
                        .replace(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e9 1e9]/Contents 4 0 R>>")
                        .bytes(),
                "evidence.page-size");
    }

    @Test
    void aStreamOfOneGigabyteInOneMegabyte() {
        byte[] packed = SPACES;
        assertThat(packed.length).isLessThan(1_100_000);
        assertRefused(contents(packed, "/Filter/FlateDecode"), "evidence.bomb");
    }

    @Test
    void aBombWithinABomb() {
        byte[] packed = twice(SPACES);
        assertThat(packed.length).isLessThan(10_000);
        assertRefused(contents(packed, "/Filter[/FlateDecode/FlateDecode]"), "evidence.bomb");
    }

    @Test
    void aChainOfFiltersWithoutEnd() {
        assertRefused(contents(Pdfs.bytes("x"), "/Filter[" + "/ASCIIHexDecode".repeat(500) + "]"), "evidence.bomb");
    }

    @Test
    void manyStreamsThatAreABombTogether() {
        Pdfs pdf = Pdfs.withPages(1);
        byte[] packed = Pdfs.bomb(200L << 20, ' ');
        StringBuilder forms = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            forms.append("/X" + i + " ").append(pdf.next()).append(" 0 R ");
            pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode", packed);
        }
        assertRefused(
                pdf.replace(
                                3,
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<<"
                                        + forms + ">>>>>>")
                        .bytes(),
                "evidence.bomb");
    }

    @Test
    void anObjectStreamOfOneGigabyte() {
        byte[] packed = SPACES;
        Pdfs pdf = Pdfs.withPages(1);
        pdf.stream("/Type/ObjStm/N 1/First 10/Filter/FlateDecode", packed);
        assertRefused(compressedCatalog(pdf), "evidence.too-complex", "evidence.damaged", "evidence.bomb");
    }

    @Test
    void aTableOfContentsOfOneGigabyte() {
        Pdfs table = new Pdfs().stream("/Type/XRef/Size 100/W[1 4 2]/Root 1 0 R/Filter/FlateDecode", ZEROS);
        byte[] body = table.bytes();
        String whole = new String(body, StandardCharsets.ISO_8859_1);
        String cut = whole.substring(0, whole.lastIndexOf("xref\n0 "));
        int start = cut.indexOf("1 0 obj");
        assertRefused(
                Pdfs.bytes(cut + "startxref\n" + start + "\n%%EOF\n"),
                "evidence.too-complex",
                "evidence.damaged",
                "evidence.bomb");
    }

    @Test
    void arraysNestedAHundredThousandDeep() {
        int depth = 100_000;
        assertRefused(
                Pdfs.withPages(1)
                        .extend(3, "/Rotate " + "[".repeat(depth) + "]".repeat(depth))
                        .bytes(),
                "evidence.too-complex",
                "evidence.damaged",
                "evidence.truncated");
    }

    @Test
    void resourcesThatContainThemselves() throws Exception {
        Pdfs pdf = Pdfs.withPages(1);
        int form = pdf.next();
        pdf.replace(
                3,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X " + form
                        + " 0 R>>>>>>");
        pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + form + " 0 R>>>>", "/X Do");

        assertThat(accepted(pdf.bytes()).pages()).isEqualTo(1);
    }

    @Test
    void aPictureOfSixtyThousandSquaredWithinAPdf() {
        Pdfs pdf = Pdfs.withPages(1);
        int image = pdf.next();
        pdf.extend(3, "/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N " + image + " 0 R>>>>]");
        pdf.stream(
                "/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceGray", "x");
        assertRefused(pdf.bytes(), "evidence.image-too-large");
    }

    @Test
    void aJpegThatIsLargerThanThePdfAroundItSays() {
        byte[] jpeg = Pictures.resized(jpeg(8, 8), 60_000, 60_000);
        Pdfs pdf = Pdfs.withPages(1);
        int image = pdf.next();
        pdf.replace(
                3,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X " + image
                        + " 0 R>>>>>>");
        pdf.stream(
                "/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode",
                jpeg);
        assertRefused(pdf.bytes(), "evidence.image-too-large");
    }

    @Test
    void aPngOfSixtyThousandSquared() {
        assertRefused(Pictures.png(60_000, 60_000, Pdfs.bomb(1L << 20, '\0')), "evidence.image-too-large");
    }

    @Test
    void aPngWhosePixelsAreMoreThanItSays() {
        assertRefused(Pictures.png(100, 100, ZEROS), "evidence.bomb");
    }

    @Test
    void aPngWhosePixelsAreFewerThanItSays() {
        assertRefused(Pictures.png(100, 100, Pdfs.bomb(50, '\0')), "evidence.truncated");
    }

    @Test
    void aPngWhoseProfileIsABomb() throws Exception {
        byte[] png = Pictures.file(Pictures.drawn(40, 40, BufferedImage.TYPE_INT_RGB), "png");
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        profile.writeBytes(Pdfs.bytes("icc\0\0"));
        profile.writeBytes(ZEROS);
        ByteArrayOutputStream planted = new ByteArrayOutputStream();
        planted.write(png, 0, 33);
        planted.writeBytes(Pictures.chunk("iCCP", profile.toByteArray()));
        planted.write(png, 33, png.length - 33);

        assertThat(accepted(planted.toByteArray()).pages()).isEqualTo(1);
        assertThat(Files.size(clean)).isLessThan(5_000);
    }

    @Test
    void aJpegOfSixtyThousandSquared() {
        assertRefused(Pictures.resized(jpeg(8, 8), 60_000, 60_000), "evidence.image-too-large");
    }

    @Test
    void aJpegThatBreaksOff() {
        byte[] jpeg = jpeg(400, 400);
        assertRefused(Arrays.copyOf(jpeg, jpeg.length - 20), "evidence.truncated");
    }

    @Test
    void aTiffOfSixtyThousandSquared() {
        assertRefused(Pictures.tiffHeader(60_000, 60_000, 0), "evidence.image-too-large");
    }

    @Test
    void aTiffWhoseDirectoriesLoop() {
        assertRefused(Pictures.tiffHeader(10, 10, 8), "evidence.page-tree");
    }

    @Test
    void aTiffWhoseNextPageLiesBehindItsEnd() {
        assertRefused(Pictures.tiffHeader(10, 10, 100_000), "evidence.truncated");
    }

    @Test
    void aTiffOfMoreThanItHolds() {
        assertRefused(Pictures.tiffHeader(5_000, 5_000, 0), "evidence.damaged");
    }

    @Test
    void javaScriptIsStripped() throws Exception {
        Pdfs pdf = Pdfs.withPages(1);
        pdf.extend(
                1,
                "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</JavaScript<</Names[(a)"
                        + "<</S/JavaScript/JS(evil)>>]>>>>");
        pdf.extend(3, "/AA<</O<</S/JavaScript/JS(evil)>>>>");

        assertThat(accepted(pdf.bytes()).stripped()).containsExactly(Stripped.JAVASCRIPT);
        assertClean("JavaScript", "evil", "OpenAction", "/AA");
    }

    @Test
    void launchingAProgramIsStripped() throws Exception {
        Pdfs pdf = Pdfs.withPages(1).extend(1, "/OpenAction<</S/Launch/F(cmd.exe)>>");
        pdf.extend(3, "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 800]/A<</S/Launch/F(cmd.exe)>>>>]");

        assertThat(accepted(pdf.bytes()).stripped()).containsExactly(Stripped.ACTION, Stripped.LINK);
        assertClean("Launch", "cmd.exe", "/Annots");
    }

    @Test
    void anEmbeddedProgramIsStripped() throws Exception {
        Pdfs pdf = Pdfs.withPages(1);
        int file = pdf.next();
        pdf.stream("/Type/EmbeddedFile", "MZ this is a program");
        pdf.extend(
                1, "/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F " + file + " 0 R>>>>]>>>>");
        pdf.extend(
                3,
                "/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</F(a.exe)/EF<</F " + file
                        + " 0 R>>>>>>]");

        assertThat(accepted(pdf.bytes()).stripped()).containsExactly(Stripped.ATTACHMENT);
        assertClean("a.exe", "program", "EmbeddedFile", "Filespec");
    }

    @Test
    void aFormIsFlattenedAndWhatItShowsStays() throws Exception {
        Pdfs pdf = Pdfs.withPages(1);
        int look = pdf.next();
        pdf.stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F<</Type/Font/Subtype/Type1"
                        + "/BaseFont/Helvetica>>>>>>",
                "BT /F 12 Tf 2 5 Td (Signed by Li) Tj ET");
        pdf.extend(1, "/AcroForm<</XFA(x)/SigFlags 3/Fields[" + (look + 1) + " 0 R]>>");
        pdf.add("<</Type/Annot/Subtype/Widget/FT/Sig/Rect[72 72 272 92]/AP<</N " + look + " 0 R>>>>");
        pdf.extend(3, "/Annots[" + (look + 1) + " 0 R]");

        assertThat(accepted(pdf.bytes()).stripped()).containsExactly(Stripped.FORM, Stripped.SIGNATURE);
        assertClean("AcroForm", "XFA", "Widget");
        assertThat(text()).contains("Page 1").contains("Signed by Li");
    }

    @Test
    void aFormThatIsOnlyDrawnByRunningIt() {
        assertRefused(Pdfs.withPages(1).extend(1, "/NeedsRendering true").bytes(), "evidence.dynamic-form");
    }

    @Test
    void layersThatAreHidden() {
        assertRefused(
                Pdfs.withPages(1)
                        .extend(1, "/OCProperties<</OCGs[4 0 R]/D<</OFF[4 0 R]>>>>")
                        .bytes(),
                "evidence.hidden-layers");
    }

    @Test
    void aPartThatWouldBeReadFromElsewhereIsStripped() throws Exception {
        Pdfs pdf = Pdfs.withPages(1);
        int image = pdf.next();
        pdf.replace(
                3,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X " + image
                        + " 0 R>>/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>");
        pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/F(http://evil.example/x)/Ref<</F(other.pdf)/Page 0>>", "");

        assertThat(accepted(pdf.bytes()).stripped()).containsExactly(Stripped.EXTERNAL);
        assertClean("evil.example", "other.pdf");
        assertThat(text()).contains("Page 1");
    }

    @Test
    void anArchiveBehindAPdfIsStripped() throws Exception {
        byte[] both = concat(Pdfs.withPages(1).bytes(), Pdfs.bytes("PK\3\4 an archive"));

        assertThat(accepted(both).stripped()).containsExactly(Stripped.TRAILING_DATA);
        assertClean("PK\3\4", "archive");
    }

    @Test
    void anArchiveBehindAPictureIsStripped() throws Exception {
        assertThat(accepted(concat(jpeg(40, 40), Pdfs.bytes("PK\3\4 an archive")))
                        .stripped())
                .containsExactly(Stripped.TRAILING_DATA);
        assertClean("archive");
    }

    @Test
    void whatRunsTooLongIsStopped() {
        Examination impatient = new Examination(new UploadSettings(
                DataSize.ofMegabytes(40),
                2000,
                50,
                DataSize.ofMegabytes(256),
                DataSize.ofGigabytes(2),
                192,
                Duration.ofMillis(50)));
        byte[] sound = Pdfs.withPages(1).bytes();

        assertThatThrownBy(() -> impatient.examine(written(sound), folder, folder.resolve("clean.pdf")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("evidence.too-long"));
    }

    private void assertRefused(byte[] file, String... codes) {
        assertThatThrownBy(() -> accepted(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isIn((Object[]) codes));
    }

    private Examination.Examined accepted(byte[] file) throws Exception {
        clean = folder.resolve("clean.pdf");
        return examination.examine(written(file), folder, clean);
    }

    private Path written(byte[] file) throws Exception {
        return Files.write(folder.resolve("evidence"), file);
    }

    private void assertClean(String... words) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(clean.toFile())) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            pdf.save(plain, CompressParameters.NO_COMPRESSION);
            assertThat(plain.toString(StandardCharsets.ISO_8859_1)).doesNotContain(words);
        }
    }

    private String text() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(clean.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static byte[] contents(byte[] packed, String filter) {
        return Pdfs.withPages(1).replace(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R>>").stream(
                        filter, packed)
                .bytes();
    }

    /** The catalog lies in the object stream that was added last, as the cross-reference stream says. */
    private static byte[] compressedCatalog(Pdfs pdf) {
        String whole = new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
        String cut = whole.substring(0, whole.lastIndexOf("xref\n0 "));
        int stream = pdf.next() - 1;
        int offset = cut.lastIndexOf(stream + " 0 obj");
        byte[] rows = new byte[7 * 2];
        ByteBuffer.wrap(rows)
                .put((byte) 2)
                .putInt(stream)
                .putShort((short) 0)
                .put((byte) 1)
                .putInt(offset)
                .putShort((short) 0);
        int start = cut.length();
        return Pdfs.bytes(cut + (stream + 1) + " 0 obj\n<</Type/XRef/Size " + (stream + 2) + "/W[1 4 2]/Index[1 1 "
                + stream + " 1]/Root 1 0 R/Length 14>>\nstream\n" + new String(rows, StandardCharsets.ISO_8859_1)
                + "\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
    }

    private static byte[] encrypted(String password) throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] twice(byte[] packed) {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(again)) {
            deflater.write(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return again.toByteArray();
    }

    private static byte[] jpeg(int width, int height) {
        return Pictures.file(Pictures.drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
