package io.recourse.documents.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BesideOthers;
import io.recourse.documents.Drafting;
import io.recourse.documents.PdfTools;
import io.recourse.documents.pdf.Fonts;
import io.recourse.documents.sandbox.Sandbox;
import io.recourse.documents.upload.Pdfs;
import io.recourse.studio.samples.CourtSamples;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BesideOthers
class BindTest {

    private static final int HEAP = 256;

    @TempDir
    Path folder;

    private Path front;
    private Path bundle;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void printFront() throws Exception {
        front = Files.write(
                folder.resolve("front.pdf"),
                Drafting.render(CourtSamples.evidenceBundle("张三")).pdf());
        bundle = folder.resolve("bundle.pdf");
    }

    @Test
    void bindsFiveHundredPagesWithin256MegabytesOfHeap() throws Exception {
        Path letters =
                Files.write(folder.resolve("letters.pdf"), Pdfs.withPages(300).bytes());
        Path scans = scans(200);

        assertThat(bind(new Slice(1, "合同", letters, 0, 300, 1, 1), new Slice(2, "流水", scans, 0, 200, 1, 301)))
                .isEqualTo(Sandbox.Ending.DONE);

        PdfTools.check(bundle);
        assertThat(said.stream().filter(line -> line.startsWith("page "))).hasSize(500);
        assertThat(text(503)).contains("证据2 第200页").contains("总第500页");
        assertThat(text(4)).contains("证据1 第1页").contains("Page 1");
    }

    @Test
    void stampsEachPageBesideWhatItShows() throws Exception {
        twoPieces();

        assertThat(text(5)).contains("证据1 第2页").contains("Page 2");
        assertThat(text(6)).contains("证据1 第3页").contains("Page 3");
        assertThat(text(7)).contains("证据2 第1页").contains("总第4页");
    }

    @Test
    void leadsFromContentsAndBookmarksToTheFirstPageOfEachPiece() throws Exception {
        twoPieces();

        try (PDDocument pdf = Loader.loadPDF(bundle.toFile())) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                PDPage page = item.findDestinationPage(pdf);
                bookmarks.add(item.getTitle() + " → " + (pdf.getPages().indexOf(page) + 1));
            }
            assertThat(bookmarks).containsExactly("封面和目录 → 1", "证据1 合同 → 4", "证据2 流水 → 7");
            assertThat(links(pdf, 1)).containsExactly("证据1 合同 → 4", "证据2 流水 → 7");
            assertThat(links(pdf, 2)).containsExactly("证据1 合同 → 4", "证据2 流水 → 7");
            assertThat(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .containsExactly("i", "ii", "iii", "证据1-1", "证据1-2", "证据1-3", "证据2-1", "证据2-2");
        }
    }

    @Test
    void goesOnCountingInALaterPart() throws Exception {
        Path letters = letters(5);
        bind(new Slice(3, "流水", letters, 2, 5, 3, 40));

        assertThat(text(4)).contains("证据3 第3页").contains("总第40页").contains("Page 3");
        try (PDDocument pdf = Loader.loadPDF(bundle.toFile())) {
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getLastChild()
                            .getTitle())
                    .isEqualTo("证据3 流水（续）");
        }
    }

    @Test
    void standsTurnedPagesUpright() throws Exception {
        Path turned = folder.resolve("turned.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (int turn : new int[] {0, 90, 180, 270}) {
                PDPage page = new PDPage();
                page.setRotation(turn);
                pdf.addPage(page);
                try (PDPageContentStream drawing = new PDPageContentStream(pdf, page)) {
                    drawing.setNonStrokingColor(Color.RED);
                    drawing.addRect(0, 0, 200, 200);
                    drawing.fill();
                }
            }
            pdf.save(turned.toFile());
        }
        bind(new Slice(1, "照片", turned, 0, 4, 1, 1));

        try (PDDocument pdf = Loader.loadPDF(bundle.toFile());
                PDDocument source = Loader.loadPDF(turned.toFile())) {
            for (int i = 0; i < 4; i++) {
                assertThat(pdf.getPage(3 + i).getRotation()).isZero();
                assertThat(redCorner(new PDFRenderer(pdf).renderImage(3 + i)))
                        .as("where the red corner is on page %d", i)
                        .isEqualTo(redCorner(new PDFRenderer(source).renderImage(i)));
            }
        }
    }

    @Test
    void givesTheSameBytesAgain() throws Exception {
        twoPieces();
        byte[] first = Files.readAllBytes(bundle);
        twoPieces();

        assertThat(Files.readAllBytes(bundle)).isEqualTo(first);
    }

    @Test
    void givesTheSameBytesWithoutAProcessOfItsOwn() throws Exception {
        Slice[] slices = {new Slice(1, "合同", letters(3), 0, 3, 1, 1)};
        bind(slices);
        byte[] apart = Files.readAllBytes(bundle);
        List<Integer> pages = new ArrayList<>();

        Bind.bind(
                new BindingOrder(front, bundle, 42, List.of(slices)),
                new Fonts(),
                IOUtils.createMemoryOnlyStreamCache(),
                pages::add);

        assertThat(Files.readAllBytes(bundle)).isEqualTo(apart);
        assertThat(pages).containsExactly(1, 2, 3);
    }

    @Test
    void claimsToBeNoArchiveDocument() throws Exception {
        twoPieces();

        try (PDDocument pdf = Loader.loadPDF(bundle.toFile())) {
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    private void twoPieces() throws Exception {
        Path letters = letters(3);
        assertThat(bind(
                        new Slice(1, "合同", letters, 0, 2, 1, 1),
                        new Slice(1, "合同", letters, 2, 3, 3, 3),
                        new Slice(2, "流水", scans(2), 0, 2, 1, 4)))
                .isEqualTo(Sandbox.Ending.DONE);
    }

    private Sandbox.Ending bind(Slice... slices) throws IOException {
        Path order = folder.resolve("order");
        new BindingOrder(front, bundle, 42, List.of(slices)).write(order);
        return new Sandbox(HEAP, Duration.ofMinutes(5)).run(Bind.class, folder, List.of(order.toString()), said::add);
    }

    private Path letters(int pages) throws IOException {
        return Files.write(folder.resolve("letters.pdf"), Pdfs.withPages(pages).bytes());
    }

    /** Noisy pages as a scanner makes them at 150 dots an inch. */
    private Path scans(int pages) throws IOException {
        Path file = folder.resolve("scans.pdf");
        Random noise = new Random(1);
        try (PDDocument pdf = new PDDocument()) {
            BufferedImage scan = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
            for (int i = 0; i < pages; i++) {
                for (int n = 0; n < 20_000; n++) {
                    scan.getRaster().setSample(noise.nextInt(1240), noise.nextInt(1754), 0, noise.nextInt(256));
                }
                PDImageXObject image = JPEGFactory.createFromImage(pdf, scan, 0.8f);
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream drawing = new PDPageContentStream(pdf, page)) {
                    drawing.drawImage(image, 0, 0, 612, 792);
                }
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    private String text(int page) throws Exception {
        return PdfTools.run("pdftotext", "-f", "" + page, "-l", "" + page, "-enc", "UTF-8", bundle.toString(), "-");
    }

    private static List<String> links(PDDocument pdf, int page) throws IOException {
        List<String> links = new ArrayList<>();
        for (var annotation : pdf.getPage(page).getAnnotations()) {
            PDPageDestination destination =
                    (PDPageDestination) ((PDActionGoTo) ((PDAnnotationLink) annotation).getAction()).getDestination();
            links.add(annotation.getContents() + " → " + (destination.retrievePageNumber() + 1));
        }
        return links;
    }

    private static String redCorner(BufferedImage page) {
        int sumX = 0;
        int sumY = 0;
        int count = 0;
        for (int y = 0; y < page.getHeight(); y += 10) {
            for (int x = 0; x < page.getWidth(); x += 10) {
                if (new Color(page.getRGB(x, y)).getGreen() < 100 && new Color(page.getRGB(x, y)).getRed() > 200) {
                    sumX += x;
                    sumY += y;
                    count++;
                }
            }
        }
        return (sumX > count * page.getWidth() / 2 ? "right " : "left ")
                + (sumY > count * page.getHeight() / 2 ? "bottom" : "top");
    }
}
