package io.recourse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelReadOnceTest {

    private static final FeelEngine CAMUNDAS = new ScalaFeelEngineFactory().createInstance();
    private static final FeelEngine OURS = new FeelReadOnce();
    private static final VariableContext FACTS = Variables.createVariables()
            .putValue("amount", new BigDecimal("10000.20"))
            .putValue("rate", 0.1)
            .putValue("days", 4)
            .putValue("name", "LIVE")
            .putValue("yes", true)
            .putValue("nothing", null)
            .putValue("day", LocalDate.of(2026, 11, 22))
            .putValue("moment", new Date(1_795_000_000_000L))
            .asVariableContext();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount",
                "round half up(0.025 * amount - 200, 2)",
                "rate * 3",
                "4 - days",
                "name",
                "\"LIVE\"",
                "yes",
                "nothing",
                "missing",
                "missing / 2",
                "amount + name",
                "date(day)",
                "date and time(date(moment), time(\"00:00:00\"))",
                "if days > 3 then \"late\" else \"early\"",
                "sum([1, 2, days])",
                "{a: days, b: a + 1}.b",
                "string(amount)",
                "null",
            })
    void answersAsCamundasEngineDoes(String expression) {
        Object theirs = CAMUNDAS.evaluateSimpleExpression(expression, FACTS);

        for (int time = 0; time < 2; time++) {
            assertThat((Object) OURS.evaluateSimpleExpression(expression, FACTS))
                    .isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "LIVE","BARRED"          | name
            not("LIVE")              | name
            not("LIVE")              | missing
            [4..30]                  | days
            (4..30]                  | days
            > 3                      | missing
            null,< 5                 | nothing
            <= amount                | days
            true                     | yes
            false                    | yes
            >= date("2026-01-01")    | day
            > date and time("2026-01-01T00:00:00") | moment
            """)
    void testsAsCamundasEngineDoes(String test, String input) {
        boolean theirs = CAMUNDAS.evaluateSimpleUnaryTests(test, input, FACTS);

        for (int time = 0; time < 2; time++) {
            assertThat(OURS.evaluateSimpleUnaryTests(test, input, FACTS)).isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 +",
                "${amount}",
                "function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }",
            })
    void refusesWhatCamundasEngineRefuses(String expression) {
        assertThatThrownBy(() -> CAMUNDAS.evaluateSimpleExpression(expression, FACTS))
                .isInstanceOf(FeelException.class);
        assertThatThrownBy(() -> OURS.evaluateSimpleExpression(expression, FACTS))
                .isInstanceOf(FeelException.class);
    }

    @Test
    void keepsNoValueOfAnEarlierCase() {
        assertThat((Object) OURS.evaluateSimpleExpression("days", FACTS)).isEqualTo(4L);
        assertThat((Object) OURS.evaluateSimpleExpression(
                        "days", Variables.createVariables().putValue("days", 5).asVariableContext()))
                .isEqualTo(5L);
    }
}
