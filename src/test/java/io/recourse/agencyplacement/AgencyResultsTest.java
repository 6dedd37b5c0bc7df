package io.recourse.agencyplacement;

import static io.recourse.agencyplacement.PlacedCases.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.agencyplacement.PlacedCases.Placed;
import io.recourse.common.CaseNo;
import io.recourse.common.FileError;
import io.recourse.contact.Contacts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
@DisplayName("What an agency tells by its file")
class AgencyResultsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String HEADER = "案号,联系时间,联系方式,接触对象,催收员,录音编号,结果,备注,联系号码\n";

    @Autowired
    PlacedCases placed;

    @Autowired
    AgencyResults results;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String agency;
    private Placed one;
    private LocalDate day;

    @BeforeEach
    void place() {
        agency = placed.agency();
        day = LocalDate.now(clock).minusDays(2);
        one = placed.handedOver(
                agency, day.minusDays(1).atTime(9, 0).atZone(ZONE).toOffsetDateTime());
    }

    /** C3: six attempts at a number a day; the seventh is the agency's breach, and is in the log all the same. */
    @Test
    void recordsEachContactOnceAndWhatARuleForbade() {
        String file = HEADER
                + IntStream.rangeClosed(0, 6)
                        .mapToObj(minute -> row("10:0" + minute, "电话", "无人", "A01", "", ""))
                        .collect(Collectors.joining());

        ResultFile first = take(file);
        ResultFile second = take(file);

        assertThat(first)
                .extracting(ResultFile::recorded, ResultFile::unchanged, ResultFile::rejected, ResultFile::breaches)
                .containsExactly(7, 0, 0, 1);
        assertThat(second)
                .extracting(ResultFile::recorded, ResultFile::unchanged, ResultFile::rejected, ResultFile::breaches)
                .containsExactly(0, 7, 0, 0);
        assertThat(attempts()).isEqualTo(7);
        assertThat(results.breaches(agency, 10)).singleElement().satisfies(breach -> {
            assertThat(breach.breach()).isEqualTo("contact.attempts-used");
            assertThat(breach.at()).isEqualTo(at("10:06"));
            assertThat(breach.breachWhy(java.util.Locale.ENGLISH)).contains("CBA");
        });
    }

    /** C1, C9, C14, C7: at night, alone at the door, without an exam, by a number of its own. */
    @Test
    void judgesEachContactByItsMoment() {
        take(HEADER
                + row("22:00", "电话", "无人", "A01", "", "")
                + row("11:00", "外访", "无人", "A01", "REC-1", "")
                + row("12:00", "电话", "无人", "A99", "", "")
                + row("13:00", "电话", "无人", "A01", "", "").replace(",\n", ",19900000000\n")
                + row("21:59", "电话", "无人", "A02", "", ""));

        assertThat(results.breaches(agency, 10))
                .extracting(AgencyContact::breach)
                .containsExactly(
                        "contact.quiet-hours",
                        "contact.unlawful-source",
                        "contact.training-expired",
                        "contact.visit-alone");
        assertThat(attempts()).isEqualTo(5);
    }

    @Test
    void countsInTheDebtorsDayWhoeverCalls() {
        Instant now = clock.instant();
        List.of(3, 2, 1)
                .forEach(seconds -> take(HEADER
                        + "%s,%s,电话,本人,A01,REC-%d,,,\n"
                                .formatted(one.caseNo(), moment(now.minusSeconds(seconds)), seconds)));

        assertThat(contacts.today(one.caseNo()).connected()).isEqualTo(3);
    }

    @Test
    void keepsWhatHappenedAfterTheEndAsABreach() {
        jdbc.sql("update agency_placement set status = 'ENDED', ended_on = ?, end_reason = 'RECALLED' where id = ?")
                .params(day.minusDays(1), one.id())
                .update();

        take(HEADER + row("10:00", "电话", "无人", "A01", "", ""));

        assertThat(results.breaches(agency, 10))
                .extracting(AgencyContact::breach)
                .containsExactly("agency-breach.outside-placement");
    }

    @Test
    void refusesBadRowsAndTakesTheOthers() {
        Placed other = placed.approved(agency);
        String good = row("10:00", "电话", "无人", "A01", "", "");
        ResultFile file = take(HEADER
                + good
                + good.replace(one.caseNo().value(), other.caseNo().value())
                + good.replace(one.caseNo().value(), "没有这样的号")
                + good.replace("无人", "空号")
                + good.replace("电话", "飞鸽"));

        assertThat(file).extracting(ResultFile::recorded, ResultFile::rejected).containsExactly(1, 4);
        assertThat(results.errors(file.id(), 10))
                .extracting(FileError::line, FileError::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3L, "agency-file.not-placed"),
                        org.assertj.core.api.Assertions.tuple(4L, "agency-file.not-placed"),
                        org.assertj.core.api.Assertions.tuple(5L, "agency-file.told-otherwise"),
                        org.assertj.core.api.Assertions.tuple(6L, "agency-file.channel-wrong"));
    }

    /** Nothing of the stage waits for this case: the contact is kept, and the outcome told again by the same file. */
    @Test
    void keepsTheContactOfAnOutcomeThatNobodyAwaits() {
        String file = HEADER + row("10:00", "电话", "本人", "A01", "REC-1", "拒绝还款");

        ResultFile first = take(file);
        ResultFile second = take(file);

        assertThat(first.recorded()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(results.errors(second.id(), 10))
                .singleElement()
                .satisfies(error -> assertThat(error.column()).isEqualTo("outcome (结果)"));
        assertThat(attempts()).isEqualTo(1);
    }

    private ResultFile take(String file) {
        return results.take(agency, "results.csv", file.getBytes(StandardCharsets.UTF_8), LEAD);
    }

    private String row(String time, String channel, String reached, String who, String recording, String outcome) {
        return "%s,%s %s,%s,%s,%s,%s,%s,,\n"
                .formatted(one.caseNo(), day, time, channel, reached, who, recording, outcome);
    }

    private Instant at(String time) {
        return OffsetDateTime.parse(day + "T" + time + ":00+08:00").toInstant();
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE).format(at);
    }

    private long attempts() {
        return attempts(one.caseNo());
    }

    private long attempts(CaseNo caseNo) {
        return jdbc.sql("select count(*) from contact_attempt where case_no = ? and made_by = 'AGENCY' and actor = ?")
                .params(caseNo.value(), agency)
                .query(Long.class)
                .single();
    }
}
