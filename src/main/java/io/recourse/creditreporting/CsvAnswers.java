package io.recourse.creditreporting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Our own answer as CSV in UTF-8: the columns record_no, account_no, result (ACCEPTED or REJECTED), code and reason in any
 * order among others. It reads whatever no other format recognizes.
 */
@Component
@Order
class CsvAnswers implements AnswerFormat {

    private static final List<String> COLUMNS = List.of("record_no", "account_no", "result", "code", "reason");

    @Override
    public boolean fits(byte[] content) {
        return true;
    }

    @Override
    public Rows read(byte[] content) {
        Rows rows = new Rows();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            for (NamedCsvRecord row : CsvReader.builder()
                    .allowMissingFields(true)
                    .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                List<String> missing = COLUMNS.stream()
                        .filter(column -> !row.getHeader().contains(column))
                        .toList();
                if (!missing.isEmpty()) {
                    return rows.refused("batch.answer.header", String.join(", ", missing));
                }
                rows.add(
                        row.getStartingLineNumber(),
                        cell(row, "record_no"),
                        cell(row, "account_no"),
                        cell(row, "result"),
                        cell(row, "code"),
                        cell(row, "reason"));
            }
            return rows.answers().isEmpty() && rows.errors().isEmpty() ? rows.refused("batch.answer.empty") : rows;
        } catch (CharacterCodingException e) {
            return rows.refused("batch.answer.undecodable");
        } catch (CsvParseException e) {
            return rows.refused("batch.answer.not-csv");
        }
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }
}
