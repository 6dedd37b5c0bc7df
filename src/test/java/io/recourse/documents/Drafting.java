package io.recourse.documents;

import io.recourse.documents.pdf.Fonts;
import io.recourse.documents.pdf.PdfRenderer;
import io.recourse.documents.pdf.Rendered;
import io.recourse.documents.template.Composer;
import io.recourse.documents.template.PrintTree;
import io.recourse.documents.template.RequiredContents;
import io.recourse.documents.template.TemplateFiles;
import io.recourse.documents.template.TemplateSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The way from a record to a PDF without the application around it. */
public final class Drafting {

    static final TemplateFiles TEMPLATES = new TemplateFiles("classpath:document-templates/");
    static final Fonts FONTS = new Fonts();
    static final Composer COMPOSER = new Composer();
    static final RequiredContents CONTENTS = new RequiredContents();
    static final PdfRenderer RENDERER = new PdfRenderer(FONTS);

    private Drafting() {}

    public static Rendered render(Printable content) {
        return render(TEMPLATES.current(TemplateId.of(content.getClass())), content);
    }

    static Rendered render(TemplateSource source, Printable content) {
        return RENDERER.render(COMPOSER.compose(source, PrintTree.of((Record) content)), content.issuedOn());
    }

    static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
