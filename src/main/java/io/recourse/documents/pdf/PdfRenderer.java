package io.recourse.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import io.recourse.common.Refused;
import io.recourse.documents.WorkLimit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.zip.Deflater;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Sets XHTML as a PDF that is at once PDF/A-2a (for the archive) and PDF/UA-1 (readable aloud), with its fonts inside.
 * It reads nothing but what it is given: neither network nor disk. The same input gives the same bytes.
 */
@Component
public class PdfRenderer {

    private static final byte[] COLOURS = SrgbProfile.bytes();

    /** A document of ours has some twenty; five hundred lines of a ledger make sixty. */
    private static final int MOST_PAGES = 300;

    private static final Duration LONGEST_WORK = Duration.ofSeconds(20);

    private final Fonts fonts;
    private final StyleSheets styleSheets = new StyleSheets();
    private final Seals seals;

    static {
        // PDFBox has no other place for it. The last 7 % of a letter's size would take a fifth of its time.
        System.setProperty(Filter.SYSPROP_DEFLATELEVEL, String.valueOf(Deflater.BEST_SPEED));
        XRLog.setLoggerImpl(new SilentLog());
    }

    public PdfRenderer(Fonts fonts) {
        this.fonts = fonts;
        this.seals = new Seals(fonts);
    }

    /**
     * @param issuedOn the date that the PDF bears in its properties
     * @throws Refused with code {@code document.template-too-slow} or {@code document.template-too-many-pages}
     */
    public Rendered render(Document xhtml, LocalDate issuedOn) {
        Seals.prepare(xhtml);
        ChineseText.prepare(xhtml);
        return withJavasOwnXml(() -> print(xhtml, issuedOn));
    }

    /**
     * PDFBox asks for an XML transformer by service lookup: through all jars, each time, for a third of the rendering's
     * time, and with bytes that depend on what lies there.
     */
    private static Rendered withJavasOwnXml(Callable<Rendered> rendering) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return rendering.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a document could not be rendered", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Rendered print(Document xhtml, LocalDate issuedOn) throws IOException {
        List<String> warnings = new ArrayList<>();
        try (PDDocument pdf = new PDDocument()) {
            WorkLimit limit = new WorkLimit(LONGEST_WORK);
            try (PdfBoxRenderer renderer =
                    builder(xhtml, warnings, limit).usePDDocument(pdf).buildPdfRenderer()) {
                fonts.offer(renderer.getFontResolver(), pdf);
                ChosenFonts.remember(renderer.getSharedContext());
                LimitedBoxes.watch(renderer.getSharedContext(), limit);
                renderer.layout();
                requireFewPages(renderer);
                renderer.createPDFWithoutClosing();
                LinkPlaces.name(pdf, renderer);
            }
            Reproducible.fix(pdf, xhtml, issuedOn);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return new Rendered(bytes.toByteArray(), pdf.getNumberOfPages(), List.copyOf(warnings));
        }
    }

    private static void requireFewPages(PdfBoxRenderer renderer) {
        int pages = renderer.getRootBox().getLayer().getPages().size();
        if (pages > MOST_PAGES) {
            throw new Refused("document.template-too-many-pages", pages, MOST_PAGES);
        }
    }

    private PdfRendererBuilder builder(Document xhtml, List<String> warnings, WorkLimit limit) {
        return new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .useColorProfile(COLOURS)
                .withProducer("Recourse")
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fonts.metrics())
                .useNamespaceHandler(styleSheets)
                .useObjectDrawerFactory(seals)
                .useUnicodeLineBreaker(LineBreaker.ofLines(limit))
                .useUnicodeCharacterBreaker(LineBreaker.ofCharacters(limit))
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .usePageSupplier((pdf, width, height, number, shadow) -> page(pdf, width, height, limit))
                .withDiagnosticConsumer(diagnostic -> warn(diagnostic, warnings))
                .withW3cDocument(xhtml, null);
    }

    private static PDPage page(PDDocument pdf, float width, float height, WorkLimit limit) {
        limit.checkNow();
        PDPage page = new PDPage(new PDRectangle(width, height));
        MarkedContents.prepare(page);
        pdf.addPage(page);
        return page;
    }

    private static void warn(Diagnostic diagnostic, List<String> warnings) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(diagnostic.getFormattedMessage());
        }
    }
}
