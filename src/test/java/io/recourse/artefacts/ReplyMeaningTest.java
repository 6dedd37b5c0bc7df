package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("reply-meaning: what somebody means who writes to us")
class ReplyMeaningTest {

    private static final Decision MEANING = Decision.named("reply-meaning");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "td,                                STOP",
        "退订,                               STOP",
        "请退订,                             STOP",
        "stop,                              STOP",
        "stop.,                             STOP",
        "别再发短信了 不要再联系我,               STOP",
        "please stop contacting me,         STOP",
        "我要投诉你们,                         COMPLAINT",
        "再骚扰我就报警,                       COMPLAINT",
        "退订 不然我投诉,                      COMPLAINT",
        "i will complain to the regulator,  COMPLAINT",
        "我下周还,                            ANSWER",
        "n年前就还清了,                        ANSWER",
        "the stop at the bus was long,      ANSWER",
        "end of month i pay,                ANSWER",
    })
    void isReadFromTheText(String text, String meaning) {
        assertThat(MEANING.given("text", text, "length", text.length()).<String>get("meaning"))
                .isEqualTo(meaning);
    }
}
