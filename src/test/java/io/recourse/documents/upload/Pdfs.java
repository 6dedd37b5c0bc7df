package io.recourse.documents.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDFs written by hand, object by object, so that a test decides what is wrong with each. */
public final class Pdfs {

    private final List<byte[]> objects = new ArrayList<>();
    private String trailer = "";

    /** A sound PDF: catalog 1, pages 2, then for each page its dictionary and its text. */
    public static Pdfs withPages(int count) {
        Pdfs pdf = new Pdfs();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < count; i++) {
            kids.append(3 + 2 * i).append(" 0 R ");
        }
        pdf.add("<</Type/Catalog/Pages 2 0 R>>");
        pdf.add("<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>");
        for (int i = 0; i < count; i++) {
            pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + (4 + 2 * i)
                    + " 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>");
            pdf.stream("", "BT /F 24 Tf 72 700 Td (Page " + (i + 1) + ") Tj ET");
        }
        return pdf;
    }

    /** Adds an object; the first has number 1. */
    public Pdfs add(String object) {
        objects.add(bytes(object));
        return this;
    }

    public Pdfs stream(String entries, String content) {
        return stream(entries, bytes(content));
    }

    public Pdfs stream(String entries, byte[] content) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(bytes("<<" + entries + "/Length " + content.length + ">>\nstream\n"));
        object.writeBytes(content);
        object.writeBytes(bytes("\nendstream"));
        objects.add(object.toByteArray());
        return this;
    }

    /** Adds entries to a dictionary that is there already. */
    public Pdfs extend(int number, String entries) {
        String object = new String(objects.get(number - 1), StandardCharsets.ISO_8859_1);
        objects.set(number - 1, bytes("<<" + entries + object.substring(2)));
        return this;
    }

    public Pdfs replace(int number, String object) {
        objects.set(number - 1, bytes(object));
        return this;
    }

    public Pdfs trailer(String entries) {
        trailer = entries;
        return this;
    }

    public int next() {
        return objects.size() + 1;
    }

    public byte[] bytes() {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + next() + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.size()));
            pdf.writeBytes(bytes((i + 1) + " 0 obj\n"));
            pdf.writeBytes(objects.get(i));
            pdf.writeBytes(bytes("\nendobj\n"));
        }
        int start = pdf.size();
        pdf.writeBytes(bytes(table + "trailer\n<</Size " + next() + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + start
                + "\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /** Packs so many times the same byte. */
    public static byte[] bomb(long size, char filling) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) filling);
        try (DeflaterOutputStream deflater =
                new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (long rest = size; rest > 0; rest -= piece.length) {
                deflater.write(piece, 0, (int) Math.min(rest, piece.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
