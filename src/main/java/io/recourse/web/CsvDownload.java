package io.recourse.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A CSV that Excel opens as it is meant: in UTF-8, with nothing calculated and no long number rounded. */
public final class CsvDownload implements Closeable {

    /** Excel takes a file for UTF-8 when it begins so. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What Excel would calculate, or round: formulas and long numbers. */
    private static final Pattern NOT_PLAIN = Pattern.compile("(?s)[=+@\t\r].*|-[^0-9.].*|-?\\d{12,}.*|0\\d+");

    private final CsvWriter csv;

    private CsvDownload(CsvWriter csv) {
        this.csv = csv;
    }

    /** @param name without {@code .csv} */
    public static CsvDownload to(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return into(response.getOutputStream());
    }

    /** As one file among others, in a ZIP. */
    public static CsvDownload into(OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        return new CsvDownload(CsvWriter.builder().build(text));
    }

    /** The same as bytes, for what is reckoned with before it leaves. */
    public static byte[] bytes(List<List<String>> rows) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvDownload csv = new CsvDownload(CsvWriter.builder().build(text))) {
            rows.forEach(csv::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param values null for an empty one */
    public void row(List<String> values) {
        csv.writeRecord(values.stream().map(CsvDownload::plain).toList());
    }

    /** A tab before it makes a value text, and stays unseen. */
    private static String plain(String value) {
        return value != null && NOT_PLAIN.matcher(value).matches() ? '\t' + value : value;
    }

    /** Writes what is held back, and leaves the stream open. */
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
