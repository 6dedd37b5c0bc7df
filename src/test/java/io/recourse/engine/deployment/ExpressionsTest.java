package io.recourse.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome == 'approved'}",
                "${outcome=='approved'&&attempts<3}",
                "${ nextStage != \"wait\" || !(approvalNeeded and daysPastDue >= 90) }",
                "${approvalNeeded}",
                "${!approvalNeeded}",
                "${not approvalNeeded or amount > -1.50}",
                "${outcome == '提醒 催告'}",
                "${answer == null}",
                "${kept == true}"
            })
    void comparesVariablesWithConstants(String condition) {
        assertThat(Expressions.isCondition(condition)).isTrue();
        assertThat(Expressions.isHarmless(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${outcome.length() == 3}",
                "${execution.processInstance == null}",
                "${outcome['class'] == null}",
                "${closeCase.execute(execution)}",
                "${outcome == other}",
                "${'a' == outcome}",
                "${outcome = 'approved'}",
                "${outcome == 'a' ? true : false}",
                "${outcome == 'a'; caseNo}",
                "${empty outcome}",
                "${attempts + 1 > 2}",
                "${attempts eq 2}",
                "${outcome == 'it\\'s'}",
                "${outcome == '${outcome}'}",
                "${outcome == 'a'}${outcome}",
                "x${outcome}",
                "#{outcome}",
                "${}",
                "${outcome ==}",
                "${(outcome == 'a'}",
                "${outcome == 'a')}",
                "${and}",
                "${f()}",
                "${outcome == 'a' &&}",
                "outcome == 'approved'"
            })
    void refusesEverythingElse(String condition) {
        assertThat(Expressions.isCondition(condition)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${a.b}", "${a()}", "Dear ${name}", "${a}${b}", "#{execution.id}", "${''.getClass()}", "\\${a}"})
    void evaluatesNothingThatReachesBeyondVariables(String text) {
        assertThat(Expressions.isHarmless(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${caseNo}", "#{execution.processBusinessKey}", "plain text", "", "$5 {net}"})
    void evaluatesVariablesAndText(String text) {
        assertThat(Expressions.isHarmless(text)).isTrue();
    }

    /** Nothing that a person could write makes the reader run out of stack. */
    @Test
    void refusesEndlessNesting() {
        assertThat(Expressions.isCondition("${" + "(".repeat(100_000) + "a" + ")".repeat(100_000) + "}"))
                .isFalse();
    }
}
