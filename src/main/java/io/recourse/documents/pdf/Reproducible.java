package io.recourse.documents.pdf;

import io.recourse.documents.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

/** Takes the time of day and chance out of a PDF: its dates are the document's own, its identifier follows from its text. */
final class Reproducible {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Reproducible() {}

    static void fix(PDDocument pdf, Document xhtml, LocalDate issuedOn) throws IOException {
        Calendar date = GregorianCalendar.from(issuedOn.atStartOfDay(CHINA));
        pdf.getDocumentInformation().setCreationDate(date);
        String hash = Sha256.of(xhtml.getDocumentElement().getTextContent());
        pdf.setDocumentId(Long.parseUnsignedLong(hash.substring(0, 16), 16));
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated =
                xmp.replaceAll("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)", "$1" + issuedOn + "T00:00:00+08:00$2");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
