package io.recourse.courtfiling;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.recourse.documents.TemplateId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What is handed in as evidence, by product: the list {@code document-templates/court-filing/evidence.csv}. */
@Component
class Evidence {

    /** @param ofGuarantors whether it is handed in only where guarantors are sued */
    private record Row(String product, boolean ofGuarantors, Entry entry) {}

    private final List<Row> rows = read();

    /**
     * An entry of the list.
     *
     * @param printed the document of ours that it is or begins with; null when all of it comes from outside
     * @param signed whether that document counts only with its signature: a draft proves nothing
     * @param original 原件; otherwise 复印件
     * @param necessary whether nothing may be filed without it
     * @param proves 证明对象
     */
    record Entry(
            String kind,
            TemplateId printed,
            boolean signed,
            String title,
            int copies,
            boolean original,
            boolean necessary,
            String proves) {

        /** Whether it is printed with the packet, from the ledger, and so cannot be missing before. */
        boolean isOfPacket() {
            return printed != null && printed.value().startsWith("court-filing/");
        }
    }

    /** @param guarantors with what concerns guarantors */
    List<Entry> entries(String product, boolean guarantors) {
        return rows.stream()
                .filter(row -> guarantors || !row.ofGuarantors())
                .filter(row -> row.product().isEmpty() || row.product().equals(product))
                .map(Row::entry)
                .toList();
    }

    private static List<Row> read() {
        ClassPathResource list = new ClassPathResource("document-templates/court-filing/evidence.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Row(
                            row.getField("product"), row.getField("guarantors").equals("yes"), entry(row)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(NamedCsvRecord row) {
        String printed = row.getField("document");
        return new Entry(
                row.getField("kind"),
                printed.isEmpty() ? null : new TemplateId(printed),
                row.getField("signed").equals("yes"),
                row.getField("title"),
                Integer.parseInt(row.getField("copies")),
                row.getField("original").equals("yes"),
                row.getField("necessary").equals("yes"),
                row.getField("proves"));
    }
}
