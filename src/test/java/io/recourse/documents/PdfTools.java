package io.recourse.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What readers other than the library that wrote a PDF say of it: poppler and qpdf. */
public final class PdfTools {

    private static final Pattern FONT = Pattern.compile("^(\\S+) .* (yes|no) +(yes|no) +(yes|no) +\\d+ +\\d+$");

    private PdfTools() {}

    /** A font by {@code pdffonts}. */
    record Font(String name, boolean embedded, boolean subset, boolean unicode) {}

    static List<Font> fonts(Path pdf) throws IOException, InterruptedException {
        List<Font> fonts = new ArrayList<>();
        for (String line : run("pdffonts", pdf.toString()).lines().skip(2).toList()) {
            Matcher font = FONT.matcher(line);
            if (!font.matches()) {
                throw new IOException("pdffonts says: " + line);
            }
            fonts.add(new Font(font.group(1), yes(font.group(2)), yes(font.group(3)), yes(font.group(4))));
        }
        return fonts;
    }

    /** @throws IOException when {@code qpdf --check} has anything to complain of, even a warning */
    public static void check(Path pdf) throws IOException, InterruptedException {
        run("qpdf", "--check", pdf.toString());
    }

    public static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    private static boolean yes(String word) {
        return word.equals("yes");
    }
}
