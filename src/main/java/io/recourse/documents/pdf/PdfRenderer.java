package io.recourse.documents.pdf;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Sets XHTML as a PDF that is at once PDF/A-2a (for the archive) and PDF/UA-1 (readable aloud), with its fonts inside.
 * It reads nothing but what it is given: neither network nor disk. The same input gives the same bytes.
 */
@Component
public class PdfRenderer {

    private static final byte[] COLOURS = SrgbProfile.bytes();

    private final Fonts fonts;
    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();

    static {
        XRLog.setLoggerImpl(new SilentLog());
    }

    public PdfRenderer(Fonts fonts) {
        this.fonts = fonts;
    }

    /** @param issuedOn the date that the PDF bears in its properties */
    public Rendered render(Document xhtml, LocalDate issuedOn) {
        ChineseText.prepare(xhtml);
        return fonts.with(set -> withJavasOwnXml(() -> render(xhtml, issuedOn, set)));
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

    private Rendered render(Document xhtml, LocalDate issuedOn, FontSet set) throws IOException {
        List<String> warnings = new ArrayList<>();
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = builder(xhtml, warnings).usePDDocument(pdf);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                set.offer(renderer.getFontResolver(), pdf);
                renderer.createPDFWithoutClosing();
            }
            Reproducible.fix(pdf, xhtml, issuedOn);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return new Rendered(bytes.toByteArray(), pdf.getNumberOfPages(), List.copyOf(warnings));
        }
    }

    private PdfRendererBuilder builder(Document xhtml, List<String> warnings) {
        return new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .useColorProfile(COLOURS)
                .withProducer("Recourse")
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useUnicodeLineBreaker(LineBreaker.ofLines())
                .useUnicodeCharacterBreaker(LineBreaker.ofCharacters())
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withDiagnosticConsumer(diagnostic -> warn(diagnostic, warnings))
                .withW3cDocument(xhtml, null);
    }

    private static void warn(Diagnostic diagnostic, List<String> warnings) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            warnings.add(diagnostic.getFormattedMessage());
        }
    }
}
