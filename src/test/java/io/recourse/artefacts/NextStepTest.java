package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayName("next-step: the ladder, rule by rule")
class NextStepTest {

    private static final String EXAMPLES = "src/test/resources/artefacts/next-step.txt";
    private static final Decision NEXT_STEP = Decision.named("next-step");

    @ParameterizedTest(name = "{0} → {2} ({1})")
    @CsvFileSource(files = EXAMPLES, delimiter = '|')
    void decides(String facts, String rule, String stage, String tone, int waitDays) {
        Decision.Answer answer = NEXT_STEP.given(CaseFacts.NEW_CASE.with(facts).values());

        assertThat(answer.rules()).containsExactly("rule_" + rule);
        assertThat(answer.<String>get("nextStage")).isEqualTo(stage);
        assertThat(answer.<String>get("tone")).isEqualTo(tone);
        assertThat(answer.<Integer>get("waitDays")).isEqualTo(waitDays);
    }

    @Test
    void hasAnExampleOfEveryRule() throws IOException {
        List<String> shown = Files.readAllLines(Path.of(EXAMPLES)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> "rule_" + line.split("\\|")[1].strip())
                .toList();

        assertThat(shown)
                .containsAll(NEXT_STEP.rules().stream().map(Decision.Rule::id).toList());
    }
}
