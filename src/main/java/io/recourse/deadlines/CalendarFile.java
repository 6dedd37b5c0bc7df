package io.recourse.deadlines;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.recourse.deadlines.CalendarReport.BadRow;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A calendar file: UTF-8 with or without BOM, header {@code date,kind,holiday}, one row a day that departs from the week.
 *
 * @param days the good rows
 * @param errors the bad ones
 */
record CalendarFile(List<CalendarDay> days, List<BadRow> errors) {

    private static final List<String> HEADER = List.of("date", "kind", "holiday");
    private static final int HOLIDAY_LENGTH = 40;
    private static final int DECEMBER = 12;

    static CalendarFile parse(byte[] content) {
        return new Parser().parse(content);
    }

    /**
     * The years that the file tells whole. Notices of a new year reach back into the December before: a year with days of
     * December alone is not one of them.
     */
    NavigableSet<Integer> years() {
        NavigableSet<Integer> years = new TreeSet<>();
        days.stream()
                .map(CalendarDay::day)
                .filter(day -> day.getMonthValue() < DECEMBER)
                .forEach(day -> years.add(day.getYear()));
        return years;
    }

    private static final class Parser {

        private final List<CalendarDay> days = new ArrayList<>();
        private final List<BadRow> errors = new ArrayList<>();
        private final Map<LocalDate, Long> lines = new HashMap<>();

        CalendarFile parse(byte[] content) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
                read(content);
            } catch (CharacterCodingException e) {
                errors.add(BadRow.of(0, null, null, "calendar.not-utf8"));
            } catch (CsvParseException e) {
                errors.add(BadRow.of(lastLine(), null, null, "calendar.not-csv"));
            }
            if (days.isEmpty() && errors.isEmpty()) {
                errors.add(BadRow.of(0, null, null, "calendar.empty"));
            }
            return new CalendarFile(List.copyOf(days), List.copyOf(errors));
        }

        private void read(byte[] content) {
            boolean header = true;
            for (CsvRecord row : CsvReader.builder()
                    .detectBomHeader(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(new ByteArrayInputStream(content))) {
                if (header && !HEADER.equals(row.getFields())) {
                    errors.add(BadRow.of(1, null, String.join(",", row.getFields()), "calendar.header"));
                    return;
                }
                if (!header) {
                    read(row);
                }
                header = false;
            }
        }

        private void read(CsvRecord row) {
            long line = row.getStartingLineNumber();
            if (row.getFieldCount() != HEADER.size()) {
                errors.add(BadRow.of(line, null, String.join(",", row.getFields()), "calendar.columns"));
                return;
            }
            int before = errors.size();
            LocalDate date = date(line, row.getField(0).strip());
            CalendarDay.Kind kind = kind(line, row.getField(1).strip());
            String holiday = row.getField(2).strip();
            if (holiday.length() > HOLIDAY_LENGTH) {
                errors.add(BadRow.of(line, "holiday", holiday, "calendar.holiday-too-long", HOLIDAY_LENGTH));
            }
            if (errors.size() == before) {
                days.add(new CalendarDay(date, kind, holiday));
            }
        }

        private LocalDate date(long line, String value) {
            try {
                LocalDate date = LocalDate.parse(value);
                Long first = lines.putIfAbsent(date, line);
                if (first != null) {
                    errors.add(BadRow.of(line, "date", value, "calendar.day-twice", first));
                }
                return date;
            } catch (DateTimeParseException e) {
                errors.add(BadRow.of(line, "date", value, "calendar.date"));
                return null;
            }
        }

        private CalendarDay.Kind kind(long line, String value) {
            return switch (value) {
                case "OFF" -> CalendarDay.Kind.OFF;
                case "WORK" -> CalendarDay.Kind.WORK;
                default -> {
                    errors.add(BadRow.of(line, "kind", value, "calendar.kind"));
                    yield null;
                }
            };
        }

        private long lastLine() {
            return lines.values().stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }
}
