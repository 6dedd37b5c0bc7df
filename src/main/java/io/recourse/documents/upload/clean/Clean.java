package io.recourse.documents.upload.clean;

import io.recourse.common.Refused;
import io.recourse.documents.sandbox.SandboxOutput;
import io.recourse.documents.upload.FileType;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.io.ScratchFile;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The program: reads one file, writes a PDF of what its pages show. It prints {@code pages N}, {@code stripped WHAT} for
 * each thing left out, and {@code refused CODE ARGUMENTS} where there is no such PDF.
 */
public final class Clean {

    private Clean() {}

    /** @param arguments type, file, the PDF to write, limits */
    public static void main(String[] arguments) {
        PrintStream out = SandboxOutput.open();
        List<String> given = Arrays.asList(arguments);
        Set<Stripped> stripped = EnumSet.noneOf(Stripped.class);
        try {
            int pages = clean(
                    FileType.valueOf(given.get(0)),
                    Path.of(given.get(1)),
                    Path.of(given.get(2)),
                    Limits.of(given.subList(3, given.size())),
                    stripped);
            stripped.forEach(what -> out.println("stripped " + what));
            out.println("pages " + pages);
        } catch (Refused e) {
            out.println("refused " + e.code() + arguments(e));
        } catch (IOException | RuntimeException e) {
            out.println("refused evidence.damaged");
        } catch (StackOverflowError e) {
            out.println("refused evidence.too-complex");
        }
    }

    /**
     * @return how many pages the PDF has
     * @throws Refused saying why there is none
     */
    static int clean(FileType type, Path file, Path target, Limits limits, Set<Stripped> stripped) throws IOException {
        try (PDDocument pdf = new PDDocument(scratch(limits))) {
            switch (type) {
                case PDF -> new PdfPages(limits, stripped).copy(file, pdf);
                case JPEG -> new ImagePages(pdf).addJpeg(JpegFile.read(file, limits, stripped));
                case PNG -> new ImagePages(pdf).addPng(PngFile.read(file, limits, stripped));
                case TIFF -> TiffPages.add(file, limits, new ImagePages(pdf));
            }
            pdf.setDocumentId(0L);
            pdf.getDocumentInformation().setProducer("Recourse");
            pdf.save(target.toFile(), CompressParameters.NO_COMPRESSION);
            return pdf.getNumberOfPages();
        }
    }

    /** Streams lie on disk, and no more of them than all streams together may have. */
    static StreamCacheCreateFunction scratch(Limits limits) {
        return () -> new ScratchFile(MemoryUsageSetting.setupTempFileOnly(2 * limits.totalBytes()));
    }

    private static String arguments(Refused refused) {
        StringBuilder text = new StringBuilder();
        for (Object argument : refused.arguments()) {
            text.append(' ').append(argument);
        }
        return text.toString();
    }
}
