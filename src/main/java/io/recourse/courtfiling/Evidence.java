package io.recourse.courtfiling;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** What is handed in as evidence, by product: the list {@code document-templates/court-filing/evidence.csv}. */
@Component
class Evidence {

    private final Resource register;

    Evidence(ResourceLoader resources) {
        this.register = resources.getResource("classpath:document-templates/court-filing/evidence.csv");
    }

    /** @param calculationPages pages of the calculation sheet, which is part of the packet */
    List<EvidenceList.Item> items(String product, int calculationPages) {
        List<EvidenceList.Item> items = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(register.getInputStream(), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("product").isEmpty() || row.getField("product").equals(product)) {
                    boolean calculation = row.getField("kind").equals("calculation");
                    items.add(new EvidenceList.Item(
                            items.size() + 1,
                            row.getField("title"),
                            Integer.parseInt(row.getField("copies")),
                            calculation ? "1-" + calculationPages : "",
                            row.getField("original").equals("yes"),
                            row.getField("proves")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }
}
