package io.recourse.agencyplacement;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.contact.AttemptResult;
import io.recourse.contact.Channel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsFileTest {

    private static final String CHINESE = "序号,案号,联系时间,联系方式,接触对象,催收员,录音编号,结果,承诺还款日,承诺金额,备注\n";
    private static final String ENGLISH = "outcome,recording_ref,collector,reached,channel,contacted_at,contract_no\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsChineseFiles(String encoding) {
        ResultsFile file = ResultsFile.parse(
                (CHINESE + "1,RC2026-000001,2026/11/20 10:05,电话,本人,A01,REC-1,承诺还款,2026-11-25,\"¥1,000.50\",说好了\n")
                        .getBytes(Charset.forName(encoding)));

        assertThat(file.errors()).isEmpty();
        assertThat(file.rows())
                .containsExactly(new ResultRow(
                        2,
                        "RC2026-000001",
                        Instant.parse("2026-11-20T02:05:00Z"),
                        Channel.CALL,
                        null,
                        AttemptResult.REACHED,
                        List.of("A01"),
                        "REC-1",
                        PlacementResult.promised,
                        LocalDate.parse("2026-11-25"),
                        Money.of("1000.50"),
                        "说好了"));
    }

    @Test
    void readsEnglishFilesInAnyOrderOfColumns() {
        ResultsFile file = parse(
                ENGLISH
                        + "plan_proposed,REC-2,A01 A02,debtor,Visit,2026-11-20T10:05:30,HX-1\n,,A01,nobody,call,2026-11-20 11:00,HX-1\n");

        assertThat(file.errors()).isEmpty();
        assertThat(file.rows())
                .extracting(ResultRow::outcome, ResultRow::collectors, ResultRow::recordingRef)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                PlacementResult.planProposed, List.of("A01", "A02"), "REC-2"),
                        org.assertj.core.api.Assertions.tuple(null, List.of("A01"), null));
        assertThat(file.rows().get(0).at()).isEqualTo("2026-11-20T02:05:30Z");
    }

    @Test
    void tellsEachBadValueWithItsPlaceAndKeepsTheRest() {
        ResultsFile file = parse(CHINESE
                + "1,,2026-11-20,传真,谁,,,好的,昨天,一百,\n"
                + "2,RC2026-000001,2026-11-20 10:05,电话,无人,A01,,,,,\n"
                + "3,RC2026-000001,2026-11-20 10:06,电话,无人,A01,,拒绝还款,,,\n"
                + "4,RC2026-000001,2026-02-30 10:06,电话,本人,A01,,,,,\n");

        assertThat(codes(file))
                .containsExactly(
                        "2 case_no (案号) null agency-file.reference-missing",
                        "2 contacted_at (联系时间) 2026-11-20 agency-file.moment-wrong",
                        "2 channel (联系方式) 传真 agency-file.channel-wrong",
                        "2 reached (接触对象) 谁 agency-file.reached-wrong",
                        "2 outcome (结果) 好的 agency-file.outcome-wrong",
                        "2 collector (催收员) null agency-file.collector-missing",
                        "2 promised_on (承诺还款日) 昨天 agency-file.day-wrong",
                        "2 promised_amount (承诺金额) 一百 agency-file.amount-wrong",
                        "4 outcome (结果) 拒绝还款 agency-file.debtor-not-reached",
                        "5 contacted_at (联系时间) 2026-02-30 10:06 agency-file.moment-wrong",
                        "5 recording_ref (录音编号) null agency-file.recording-missing");
        assertThat(file.rows()).extracting(ResultRow::line).containsExactly(3L);
    }

    @Test
    void saysWhyAFileIsNone() {
        assertThat(codes(parse(""))).containsExactly("null null null agency-file.empty");
        assertThat(codes(parse(CHINESE))).containsExactly("null null null agency-file.empty");
        assertThat(codes(parse("案号,联系时间\nx,y\n"))).containsExactly("1 null null agency-file.header");
        assertThat(codes(parse("案号,\"联系时间\nx"))).isNotEmpty();
        assertThat(codes(ResultsFile.parse(new byte[] {(byte) 0xff, (byte) 0xff, 0})))
                .containsExactly("null null null agency-file.undecodable");
    }

    private static ResultsFile parse(String text) {
        return ResultsFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(ResultsFile file) {
        return file.errors().stream()
                .map(error -> error.line() + " " + error.column() + " " + error.value() + " " + error.code())
                .toList();
    }
}
