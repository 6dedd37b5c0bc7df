package io.recourse.documents.pdf;

import io.recourse.documents.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

/** Takes the time of day and chance out of a PDF: its dates are the document's own, its identifier follows from its text. */
final class Reproducible {

    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'uuuuMMdd'000000+08''00'''");
    private static final String XMP_DATE = "<xmp:CreateDate>";

    private Reproducible() {}

    static void fix(PDDocument pdf, Document xhtml, LocalDate issuedOn) throws IOException {
        pdf.getDocumentInformation().getCOSObject().setString(COSName.CREATION_DATE, PDF_DATE.format(issuedOn));
        String hash = Sha256.of(xhtml.getDocumentElement().getTextContent());
        pdf.setDocumentId(Long.parseUnsignedLong(hash.substring(0, 16), 16));
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        int from = xmp.indexOf(XMP_DATE) + XMP_DATE.length();
        String dated = xmp.substring(0, from) + issuedOn + "T00:00:00+08:00" + xmp.substring(xmp.indexOf('<', from));
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
