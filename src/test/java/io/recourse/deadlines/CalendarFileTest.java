package io.recourse.deadlines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.deadlines.CalendarReport.BadRow;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final String HEADER = "date,kind,holiday\n";

    @Test
    void readsTheCalendarThatTheProductBrings() {
        CalendarFile file = CalendarFile.parse(InitialCalendar.content());

        assertThat(file.errors()).isEmpty();
        assertThat(file.years()).hasSize(10).contains(2017, 2026);
        assertThat(file.days())
                .hasSize(344)
                .contains(new CalendarDay(LocalDate.of(2026, 10, 10), CalendarDay.Kind.WORK, "国庆节"));
    }

    @Test
    void readsABomAndWindowsLineEnds() {
        CalendarFile file = parse("\uFEFFdate,kind,holiday\r\n2027-01-01,OFF,元旦\r\n");

        assertThat(file).isEqualTo(parse(HEADER + "2027-01-01,OFF,元旦\n"));
        assertThat(file.errors()).isEmpty();
    }

    @Test
    void reportsEveryBadRowWithLineColumnAndReason() {
        CalendarFile file = parse(HEADER
                + "2027-01-01,OFF,元旦\n"
                + "2027-02-30,OFF,春节\n"
                + "2027-02-06,WORKED,春节\n"
                + "2027-01-01,OFF,元旦\n"
                + "not a date,,\n"
                + "2027-02-07,OFF\n"
                + "2027-02-08,OFF," + "节".repeat(41) + "\n");

        assertThat(file.errors())
                .containsExactly(
                        BadRow.of(3, "date", "2027-02-30", "calendar.date"),
                        BadRow.of(4, "kind", "WORKED", "calendar.kind"),
                        BadRow.of(5, "date", "2027-01-01", "calendar.day-twice", 2L),
                        BadRow.of(6, "date", "not a date", "calendar.date"),
                        BadRow.of(6, "kind", "", "calendar.kind"),
                        BadRow.of(7, null, "2027-02-07,OFF", "calendar.columns"),
                        BadRow.of(8, "holiday", "节".repeat(41), "calendar.holiday-too-long", 40));
        assertThat(file.days()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoCalendarFile() {
        assertThat(parse("").errors()).containsExactly(BadRow.of(0, null, null, "calendar.empty"));
        assertThat(parse(HEADER).errors()).containsExactly(BadRow.of(0, null, null, "calendar.empty"));
        assertThat(parse("day,type\n2027-01-01,OFF\n").errors())
                .containsExactly(BadRow.of(1, null, "day,type", "calendar.header"));
        assertThat(parse("%PDF-1.7\n").errors()).containsExactly(BadRow.of(1, null, "%PDF-1.7", "calendar.header"));
        assertThat(parse(HEADER + "2027-01-01,OFF,\"元旦\n2027-01-02,OFF,元旦\n").errors())
                .extracting(BadRow::code)
                .containsExactly("calendar.not-csv");
    }

    @Test
    void refusesAnotherEncodingInsteadOfGarblingNames() {
        byte[] excel = (HEADER + "2027-01-01,OFF,元旦\n").getBytes(Charset.forName("GB18030"));

        assertThat(CalendarFile.parse(excel).errors()).containsExactly(BadRow.of(0, null, null, "calendar.not-utf8"));
    }

    @Test
    void takesDaysOfDecemberAloneAsReachingBack() {
        CalendarFile file = parse(HEADER + "2026-12-31,OFF,元旦\n2027-01-01,OFF,元旦\n");

        assertThat(file.years()).containsExactly(2027);
        assertThat(file.days()).hasSize(2);
    }

    private static CalendarFile parse(String content) {
        return CalendarFile.parse(content.getBytes(UTF_8));
    }
}
