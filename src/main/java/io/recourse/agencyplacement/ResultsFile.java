package io.recourse.agencyplacement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.recourse.common.FileError;
import io.recourse.common.Money;
import io.recourse.contact.AttemptResult;
import io.recourse.contact.Channel;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** An agency's CSV, read: the columns of {@link ResultColumn} in any order among others; UTF-8 or GB18030. */
record ResultsFile(List<ResultRow> rows, List<FileError> errors) {

    static final int MOST_ROWS = 10_000;

    private static final int LONGEST = 500;

    static ResultsFile parse(byte[] content) {
        return new Reading().of(content);
    }

    private static final class Reading {

        private final List<ResultRow> rows = new ArrayList<>();
        private final List<FileError> errors = new ArrayList<>();
        private final Map<ResultColumn, Integer> places = new EnumMap<>(ResultColumn.class);
        private CsvRecord row;

        ResultsFile of(byte[] content) {
            try {
                boolean header = true;
                for (CsvRecord next : CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(ResultValues.text(content))) {
                    row = next;
                    if (header && !readHeader()) {
                        break;
                    }
                    if (!header && rows.size() == MOST_ROWS) {
                        blame(null, null, "agency-file.too-long", MOST_ROWS);
                        break;
                    }
                    if (!header && next.getFields().stream().anyMatch(field -> !field.isBlank())) {
                        read();
                    }
                    header = false;
                }
                if (rows.isEmpty() && errors.isEmpty()) {
                    blameFile("agency-file.empty");
                }
            } catch (CharacterCodingException e) {
                blameFile("agency-file.undecodable");
            } catch (CsvParseException e) {
                blameFile("agency-file.not-csv");
            }
            return new ResultsFile(List.copyOf(rows), List.copyOf(errors));
        }

        private boolean readHeader() {
            for (int i = 0; i < row.getFieldCount(); i++) {
                int place = i;
                ResultColumn.of(row.getField(i)).ifPresent(column -> places.putIfAbsent(column, place));
            }
            List<String> missing = new ArrayList<>(Arrays.stream(ResultColumn.values())
                    .filter(column -> column.isRequired() && !places.containsKey(column))
                    .map(ResultColumn::inBothLanguages)
                    .toList());
            if (Stream.of(ResultColumn.CASE_NO, ResultColumn.CONTRACT_NO).noneMatch(places::containsKey)) {
                missing.add(0, ResultColumn.CASE_NO.inBothLanguages());
            }
            if (!missing.isEmpty()) {
                blame(null, null, "agency-file.header", String.join(", ", missing));
            }
            return missing.isEmpty();
        }

        private void read() {
            int before = errors.size();
            places.keySet().stream()
                    .filter(column -> cell(column).length() > LONGEST)
                    .forEach(column -> blame(column, cell(column), "agency-file.value-too-long", LONGEST));
            String reference = Stream.of(ResultColumn.CASE_NO, ResultColumn.CONTRACT_NO)
                    .map(this::cell)
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElseGet(() -> blame(ResultColumn.CASE_NO, "", "agency-file.reference-missing"));
            Instant at = value(ResultColumn.CONTACTED_AT, "agency-file.moment-wrong", ResultValues::moment);
            Channel channel = word(ResultColumn.CHANNEL, ResultWords.CHANNELS, "agency-file.channel-wrong");
            AttemptResult reached = word(ResultColumn.REACHED, ResultWords.REACHED, "agency-file.reached-wrong");
            PlacementResult outcome = cell(ResultColumn.OUTCOME).isEmpty()
                    ? null
                    : word(ResultColumn.OUTCOME, ResultWords.OUTCOMES, "agency-file.outcome-wrong");
            List<String> collectors = Arrays.stream(cell(ResultColumn.COLLECTOR).split("[\\s,，、;；]+"))
                    .filter(person -> !person.isEmpty())
                    .toList();
            if (collectors.isEmpty()) {
                blame(ResultColumn.COLLECTOR, "", "agency-file.collector-missing");
            }
            String recording = cell(ResultColumn.RECORDING_REF);
            if (reached != null && reached.wasSpokenTo() && recording.isEmpty()) {
                blame(ResultColumn.RECORDING_REF, "", "agency-file.recording-missing");
            }
            if (outcome != null && outcome != PlacementResult.notFound && reached != AttemptResult.REACHED) {
                blame(ResultColumn.OUTCOME, cell(ResultColumn.OUTCOME), "agency-file.debtor-not-reached");
            }
            LocalDate promisedOn = value(ResultColumn.PROMISED_ON, "agency-file.day-wrong", ResultValues::day);
            Money amount = value(ResultColumn.PROMISED_AMOUNT, "agency-file.amount-wrong", ResultValues::amount);
            if (errors.size() == before) {
                rows.add(new ResultRow(
                        row.getStartingLineNumber(),
                        reference,
                        at,
                        channel,
                        orNull(cell(ResultColumn.PHONE)),
                        reached,
                        collectors,
                        orNull(recording),
                        outcome,
                        promisedOn,
                        amount,
                        orNull(cell(ResultColumn.NOTE))));
            }
        }

        private <T> T value(ResultColumn column, String code, Function<String, T> reading) {
            String written = cell(column);
            if (written.isEmpty()) {
                return column.isRequired() ? blame(column, written, code) : null;
            }
            try {
                T read = reading.apply(written);
                return read == null ? blame(column, written, code) : read;
            } catch (DateTimeException e) {
                return blame(column, written, code);
            }
        }

        private <T> T word(ResultColumn column, Map<String, T> words, String code) {
            T meant = words.get(ResultWords.plain(cell(column)));
            return meant == null ? blame(column, cell(column), code) : meant;
        }

        private <T> T blame(ResultColumn column, String value, String code, Object... arguments) {
            errors.add(FileError.of(
                    row.getStartingLineNumber(),
                    column == null ? null : column.inBothLanguages(),
                    value == null || value.isEmpty() ? null : value,
                    code,
                    arguments));
            return null;
        }

        private void blameFile(String code) {
            errors.add(FileError.of(null, null, null, code));
        }

        private String cell(ResultColumn column) {
            Integer place = places.get(column);
            return place == null || place >= row.getFieldCount()
                    ? ""
                    : row.getField(place).strip();
        }

        private static String orNull(String value) {
            return value.isEmpty() ? null : value;
        }
    }
}
