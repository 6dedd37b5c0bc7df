package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.recourse.documents.template.PrintTree;
import io.recourse.documents.template.TemplateSource;
import io.recourse.studio.samples.Samples;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * What a letter costs: ours against openhtmltopdf as its README uses it and against a warm headless Chromium. All print
 * the same lawyer's letter in the same fonts, in turn, round by round, each warm: a mass run prints thousands.
 * Ours is drafted as a case's letter is, checks included, and tagged, PDF/A-2a and PDF/UA-1; the others get finished HTML
 * and print it as they do by default. Time is processor time of everything that works: for Java the whole process with
 * its compiler and collector, for Chromium all of its processes, without the program that drives it.
 */
@Tag("benchmark")
class LetterBenchmark {

    private static final int ROUNDS = 7;

    /** How much compiler and collector may still do beside the printing. */
    private static final double WARM = 0.15;

    private static final Printable LETTER = Samples.demandLetter("张发", "浙江省杭州市余杭区示例路565号14栋343室");
    private static final Typesetting TYPESETTING =
            new Typesetting(Drafting.COMPOSER, Drafting.RENDERER, Drafting.FONTS, Drafting.CONTENTS);
    private static final Path FONTS = Path.of("target/classes/fonts").toAbsolutePath();
    private static final List<Font> FACES = List.of(
            new Font("Noto Serif SC", 400, "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
            new Font("Noto Serif SC", 700, "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"),
            new Font("Noto Sans SC", 400, "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
            new Font("Noto Sans SC", 700, "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf"),
            new Font("DejaVu Sans", 400, "dejavu/DejaVuSans.ttf"));

    private record Font(String family, int weight, String path) {

        File file() {
            return FONTS.resolve(path).toFile();
        }
    }

    /** One way to print, and what it cost in each round: seconds of processor time a letter. */
    private static final class Contender {

        private final String name;
        private final int letters;
        private final Callable<byte[]> print;
        private final Processors processors;
        private final double[] costs = new double[ROUNDS];
        private byte[] pdf;

        Contender(String name, int letters, Callable<byte[]> print, Processors processors) {
            this.name = name;
            this.letters = letters;
            this.print = print;
            this.processors = processors;
        }

        void warmUp(int times) throws Exception {
            for (int i = 0; i < times; i++) {
                pdf = print.call();
            }
        }

        /** Until nearly all that this process works is this thread's work: Java's compiler has done its part. */
        void warmUp(int block, int most) throws Exception {
            double beside = 1;
            int printed = 0;
            for (; beside > WARM && printed < most; printed += block) {
                double all = processors.seconds();
                double own = threadSeconds();
                warmUp(block);
                beside = 1 - (threadSeconds() - own) / (processors.seconds() - all);
            }
            System.out.printf(
                    Locale.ROOT, "%s: warm after %,d letters, %.0f %% beside them%n", name, printed, beside * 100);
        }

        private static double threadSeconds() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        }

        /** Begins without the garbage of who had the round before. */
        void round(int round) throws Exception {
            System.gc();
            double before = processors.seconds();
            for (int i = 0; i < letters; i++) {
                pdf = print.call();
            }
            costs[round] = (processors.seconds() - before) / letters;
        }

        double median() {
            return Arrays.stream(costs).sorted().toArray()[ROUNDS / 2];
        }

        String row(double ours) throws Exception {
            double[] sorted = Arrays.stream(costs).sorted().toArray();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                boolean tagged = document.getDocumentCatalog().getStructureTreeRoot() != null;
                return String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f–%.1f | %.1f | %d | %,d | %s | %d |",
                        name,
                        median() * 1000,
                        sorted[0] * 1000,
                        sorted[ROUNDS - 1] * 1000,
                        median() / ours,
                        document.getNumberOfPages(),
                        pdf.length,
                        tagged ? "yes" : "no",
                        VeraPdf.violations(pdf).size());
            }
        }
    }

    @Test
    void printsWhatALetterCosts() throws Exception {
        Document finished = Drafting.COMPOSER.compose(
                Drafting.TEMPLATES.current(TemplateId.of(LETTER.getClass())), PrintTree.of((Record) LETTER));
        String xhtml = serialise(finished, "xml");
        try (WarmChromium chromium = new WarmChromium(withFontFaces(serialise(finished, "html")))) {
            Contender ours = new Contender("ours", 30, LetterBenchmark::ours, Processors.OF_THIS_JVM);
            Contender readme =
                    new Contender("openhtmltopdf, as its README", 3, () -> asInReadme(xhtml), Processors.OF_THIS_JVM);
            Contender browser = new Contender("headless Chromium, warm", 5, chromium::print, chromium);
            List<Contender> all = List.of(ours, readme, browser);
            browser.warmUp(20);
            ours.warmUp(200, 10_000);
            readme.warmUp(20, 100);
            for (int round = 0; round < ROUNDS; round++) {
                for (Contender one : all) {
                    one.round(round);
                }
            }
            System.out.println();
            System.out.println("| | CPU ms a letter, median | min–max | × ours | pages | bytes | tagged "
                    + "| breaches of PDF/A-2a and PDF/UA-1 |");
            System.out.println("|---|---:|---:|---:|---:|---:|---|---:|");
            for (Contender one : all) {
                System.out.println(one.row(ours.median()));
            }
            assertThat(VeraPdf.violations(ours.pdf)).isEmpty();
        }
        System.out.println();
        System.out.println("| cores | threads | letters a second | letters a CPU second |");
        System.out.println("|---:|---:|---:|---:|");
        System.out.println(Throughput.on(1, LetterBenchmark::ours));
        System.out.println(Throughput.on(2, LetterBenchmark::ours));
        System.out.println();
        System.out.printf(Locale.ROOT, "Heap after GC, all fonts parsed: %d MB%n", Throughput.heapAfterGc() >> 20);
    }

    /** As a case's letter is drafted, with all checks, but not stored. */
    private static byte[] ours() {
        TemplateSource template = Drafting.TEMPLATES.current(TemplateId.of(LETTER.getClass()));
        return TYPESETTING.setNew(template, PrintTree.of((Record) LETTER)).pdf();
    }

    private static byte[] asInReadme(String xhtml) throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            for (Font face : FACES) {
                builder.useFont(face.file(), face.family(), face.weight(), FontStyle.NORMAL, true);
            }
            builder.withHtmlContent(xhtml, "file:/");
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        }
    }

    private static String withFontFaces(String html) {
        StringBuilder faces = new StringBuilder("<style>");
        for (Font face : FACES) {
            faces.append("@font-face{font-family:'%s';font-weight:%d;src:url('%s')}"
                    .formatted(face.family(), face.weight(), face.file().toURI()));
        }
        return html.replaceFirst("(?i)</title>", "</title>" + faces.append("</style>"));
    }

    private static String serialise(Document xhtml, String method) throws Exception {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.METHOD, method);
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(xhtml), new StreamResult(text));
        return text.toString();
    }

    /** Where the letter lies for Chromium. */
    static Path file(String html) {
        try {
            Path file = Files.createTempFile("letter", ".html");
            file.toFile().deleteOnExit();
            return Files.writeString(file, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
