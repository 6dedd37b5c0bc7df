package io.recourse.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingFileTest {

    private static final String HEADER = "内件号,收件人,邮件号,收寄日期\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsThePostOfficesColumnsAmongOthers(String encoding) {
        TrackingFile file = TrackingFile.parse(
                (HEADER + "P12-0003,张发,1234567890123,2026/11/2\n").getBytes(Charset.forName(encoding)));

        assertThat(file.errors()).isEmpty();
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.letter()).isEqualTo(new LetterReference(12, 3));
            assertThat(row.number().value()).isEqualTo("1234567890123");
            assertThat(row.postedOn()).isEqualTo("2026-11-02");
            assertThat(row.line()).isEqualTo(2);
        });
    }

    @Test
    void readsOurOwnListBackWithItsMarkAndTabs() {
        TrackingFile file = parse("\uFEFF序号,reference,tracking_no,posted_on\r\n1,P1-0001,\t1234567890123,20261102\r\n");

        assertThat(file.errors()).isEmpty();
        assertThat(file.rows()).hasSize(1);
    }

    @Test
    void leavesRowsAloneThatAreNotFilledIn() {
        assertThat(codes(parse(HEADER + "P12-0001,张发,,\nP12-0002,张发,,\n")))
                .containsExactly("null null tracking.file.empty");
    }

    @Test
    void tellsEachBadValueWithItsPlace() {
        TrackingFile file = parse(HEADER
                + "X1,张发,1234567890123,2026-11-02\n"
                + "P12-0002,张发,1.23457E+12,2026-11-02\n"
                + "P12-0003,张发,123,2026-02-30\n"
                + "P12-0004,张发,1234567890123\n"
                + "P12-0005,张发,1234567890124,2026-11-02\n");

        assertThat(codes(file))
                .containsExactly(
                        "2 reference tracking.reference.malformed",
                        "3 tracking_no tracking.number.rounded",
                        "4 tracking_no tracking.number.malformed",
                        "4 posted_on tracking.day.malformed",
                        "5 posted_on tracking.day.malformed");
        assertThat(file.rejected()).isEqualTo(4);
        assertThat(file.rows()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        assertThat(codes(parse(""))).containsExactly("null null tracking.file.empty");
        assertThat(codes(parse("a,b\n1,2\n"))).containsExactly("1 null tracking.file.header");
        assertThat(codes(TrackingFile.parse(new byte[] {'a', (byte) 0xFF, (byte) 0xFF})))
                .containsExactly("null null tracking.file.undecodable");
    }

    /** RR473124829GB is the example of the UPU standard S10. */
    @Test
    void knowsInternationalNumbersByTheirCheckDigit() {
        assertThat(TrackingNo.parse("RR473124829GB")).isPresent();
        assertThat(TrackingNo.parse("RR473124828GB")).isEmpty();
        assertThat(TrackingNo.parse("rr473124829gb")).isEmpty();
    }

    private static TrackingFile parse(String text) {
        return TrackingFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(TrackingFile file) {
        return file.errors().stream()
                .map(error -> error.line() + " " + error.column() + " " + error.code())
                .toList();
    }
}
