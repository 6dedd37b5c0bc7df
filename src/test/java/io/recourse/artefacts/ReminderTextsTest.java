package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The texts of reminders: document-templates/reminder/messages")
class ReminderTextsTest {

    private static final Path MESSAGES = Path.of("document-templates/reminder/messages");
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    /** GB/T 45251-2025 and the CBA guideline of 2026: no invented consequence, no pressure through others or authorities. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "黑名单|坐牢|刑事|公安|警方|家人|亲友|单位|诈骗|blacklist|jail|police|criminal|family|employer|fraud",
            Pattern.CASE_INSENSITIVE);

    /** A reminder announces no suit: a suit is decided later and by a person, and small debts are never sued for. */
    private static final Pattern SUIT = Pattern.compile(
            "起诉|诉讼|法院|强制执行|支付令|保全|征信|失信|\\bsue\\b|\\bsuit\\b|court|legal action|enforcement|credit record",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PRESSURE = Pattern.compile("律师|罚息|逾期|立即|lawyer|penalty|past due|overdue|at once");

    static List<String> texts() {
        return Decision.named("reminder-message").rules().stream()
                .map(rule -> rule.conclusions().get("text").replace("\"", ""))
                .distinct()
                .flatMap(text -> Stream.of(text, text + "_en"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void useOnlyTheFieldsThatTheirCommentLists(String text) throws IOException {
        String comment = lines(text).get(0);
        Set<String> listed = Arrays.stream(
                        comment.replaceFirst("^# .*(字段：|Fields: )", "").split(", "))
                .collect(Collectors.toSet());

        assertThat(comment).startsWith("# ");
        assertThat(listed).containsAll(fields(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void sayWhoWantsWhatAndHowToAskOrDispute(String text) throws IOException {
        assertThat(fields(text))
                .contains(
                        "lenderName",
                        "contractNo",
                        "amountDue",
                        "cutOff",
                        "paymentAccount",
                        "lenderPhone",
                        "disputeChannel");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void threatenNobody(String text) throws IOException {
        assertThat(said(text)).doesNotContainPattern(FORBIDDEN).doesNotContainPattern(SUIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"neutral", "neutral_en"})
    void putNoPressureOnTheDebtorOfABarredDebt(String text) throws IOException {
        assertThat(said(text)).doesNotContainPattern(PRESSURE);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void fitIntoATextMessage(String text) throws IOException {
        assertThat(said(text)).hasSizeLessThan(500);
        assertThat(lines(text)).as("comment, subject, text").hasSize(3);
    }

    private static List<String> lines(String text) throws IOException {
        return Files.readAllLines(MESSAGES.resolve(text + ".txt"));
    }

    private static String said(String text) throws IOException {
        return String.join("\n", lines(text).subList(1, 3));
    }

    private static Set<String> fields(String text) throws IOException {
        return FIELD.matcher(said(text))
                .results()
                .map(MatchResult::group)
                .map(place -> place.substring(1, place.length() - 1))
                .collect(Collectors.toSet());
    }
}
