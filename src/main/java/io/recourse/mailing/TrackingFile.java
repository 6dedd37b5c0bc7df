package io.recourse.mailing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.recourse.common.FileError;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV of the post office, or our own posting list with its two empty columns filled in: the columns reference (内件号),
 * tracking_no (邮件号) and posted_on (收寄日期), and delivered_on (妥投日期) where it is known, in any order among others; UTF-8 or
 * GB18030.
 */
record TrackingFile(List<TrackingRow> rows, List<FileError> errors, int rejected) {

    static final Map<String, String> COLUMNS = Map.of("reference", "内件号", "tracking_no", "邮件号", "posted_on", "收寄日期");

    private static final String DELIVERED = "delivered_on";
    private static final String DELIVERED_NAME = "妥投日期";

    private static final Pattern DAY = Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern ROUNDED = Pattern.compile("(?i)\\d(\\.\\d+)?e\\+?\\d+");

    static TrackingFile parse(byte[] content) {
        return new Reading().of(content);
    }

    private static final class Reading {

        private final List<TrackingRow> rows = new ArrayList<>();
        private final List<FileError> errors = new ArrayList<>();
        private final Map<String, Integer> columns = new HashMap<>();
        private int rejected;

        TrackingFile of(byte[] content) {
            try {
                boolean header = true;
                for (CsvRecord row : CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text(content))) {
                    if (header && !readHeader(row)) {
                        return result();
                    }
                    if (!header) {
                        read(row);
                    }
                    header = false;
                }
                if (header || rows.isEmpty() && errors.isEmpty()) {
                    errors.add(FileError.of(null, null, null, "tracking.file.empty"));
                }
            } catch (CharacterCodingException e) {
                errors.add(FileError.of(null, null, null, "tracking.file.undecodable"));
            } catch (CsvParseException e) {
                errors.add(FileError.of(null, null, null, "tracking.file.not-csv"));
            }
            return result();
        }

        private TrackingFile result() {
            return new TrackingFile(List.copyOf(rows), List.copyOf(errors), rejected);
        }

        private boolean readHeader(CsvRecord row) {
            for (int i = 0; i < row.getFieldCount(); i++) {
                columns.putIfAbsent(row.getField(i).strip(), i);
            }
            List<String> missing = COLUMNS.entrySet().stream()
                    .filter(column -> !columns.containsKey(column.getKey()) && !columns.containsKey(column.getValue()))
                    .map(column -> column.getKey() + " (" + column.getValue() + ")")
                    .sorted()
                    .toList();
            if (!missing.isEmpty()) {
                errors.add(FileError.of(1L, null, null, "tracking.file.header", String.join(", ", missing)));
            }
            return missing.isEmpty();
        }

        private void read(CsvRecord row) {
            long line = row.getStartingLineNumber();
            String number = cell(row, "tracking_no").replace(" ", "");
            String day = cell(row, "posted_on");
            if (number.isEmpty() && day.isEmpty()) {
                return;
            }
            int before = errors.size();
            LetterReference letter = LetterReference.parse(cell(row, "reference"))
                    .orElseGet(() -> blame(line, "reference", cell(row, "reference"), "tracking.reference.malformed"));
            TrackingNo trackingNo = TrackingNo.parse(number)
                    .orElseGet(() -> blame(
                            line,
                            "tracking_no",
                            number,
                            ROUNDED.matcher(number).matches()
                                    ? "tracking.number.rounded"
                                    : "tracking.number.malformed"));
            LocalDate postedOn = day(line, "posted_on", day);
            String delivered = delivered(row);
            LocalDate deliveredOn = delivered.isEmpty() ? null : day(line, DELIVERED, delivered);
            if (errors.size() == before) {
                rows.add(new TrackingRow(line, letter, trackingNo, postedOn, deliveredOn));
            } else {
                rejected++;
            }
        }

        private LocalDate day(long line, String column, String value) {
            Matcher day = DAY.matcher(value);
            try {
                return day.matches()
                        ? LocalDate.of(
                                Integer.parseInt(day.group(1)),
                                Integer.parseInt(day.group(3)),
                                Integer.parseInt(day.group(4)))
                        : blame(line, column, value, "tracking.day.malformed");
            } catch (DateTimeException e) {
                return blame(line, column, value, "tracking.day.malformed");
            }
        }

        private <T> T blame(long line, String column, String value, String code) {
            errors.add(FileError.of(line, column, value, code));
            return null;
        }

        private String delivered(CsvRecord row) {
            Integer index = columns.getOrDefault(DELIVERED, columns.get(DELIVERED_NAME));
            return index == null ? "" : cell(row, index);
        }

        private String cell(CsvRecord row, String column) {
            return cell(row, columns.containsKey(column) ? columns.get(column) : columns.get(COLUMNS.get(column)));
        }

        private static String cell(CsvRecord row, int index) {
            return index < row.getFieldCount() ? row.getField(index).strip() : "";
        }

        private static String text(byte[] content) throws CharacterCodingException {
            String text;
            try {
                text = decode(content, StandardCharsets.UTF_8);
            } catch (CharacterCodingException e) {
                text = decode(content, Charset.forName("GB18030"));
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }

        private static String decode(byte[] content, Charset charset) throws CharacterCodingException {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        }
    }
}
