package io.recourse.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a PDF of ours says, read back from its pages without their running heads and page numbers. */
public final class PageTexts {

    /** Heads and page numbers are drawn before the page's own text. */
    private static final Pattern HEAD = Pattern.compile("(?s)\\A.{0,300}?第\\d+页\\s*共\\d+页");

    private PageTexts() {}

    public static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(HEAD.matcher(stripper.getText(document)).replaceFirst(""));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
