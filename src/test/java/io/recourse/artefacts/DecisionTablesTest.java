package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The decision tables of processes/")
class DecisionTablesTest {

    static List<Path> files() {
        return Decision.files();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void keepTheRulesOfTheHouse(Path file) throws IOException {
        assertThat(DecisionFile.findings(file.getFileName().toString(), Files.readString(file)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areReadByTheEngine(Path file) {
        assertThatCode(() -> Decision.named(file.getFileName().toString().replace(".dmn", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(files()).extracting(Path::getFileName).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DMN/20191111/MODEL            | DMN/20180521/MODEL        | is not DMN 1.3
            decision id="court-fee"       | decision id="fee"         | should hold one decision at the top, named like the file
            dmnElementRef="court-fee"     | dmnElementRef="other"     | does not draw court-fee
            dmnElementRef="requires_full_court_fee" | dmnElementRef="x" | does not draw requires_full_court_fee
            camunda:historyTimeToLive="1826" | camunda:versionTag="1" | has no history time to live
            name="案件受理费与申请费 / Court fee" camunda | name="Court fee" camunda | needs a name as "中文 / English"
            <description>[V1]             | <description>             | needs its reason as annotation
            description>                  | question>                 | needs its reason as annotation
            label="程序 / Procedure"       | label="Procedure"         | needs a label as "中文 / English"
            typeRef="string"              | id2="string"              | column input_procedure has no type
            id="rule_simplified"          | id="DecisionRule_0x7kq2a" | has a generated id
            id="rule_simplified"          | id="simplified"           | needs an id that starts with rule_
            id="input_procedure"          | id="procedure"            | needs an id that starts with input_
            <inputEntry                   | <inputEntry expressionLanguage="juel" | all tables are FEEL
            round half up(fullFee / 2, 2) | ${fullFee / 2}            | simplified.fee is not FEEL
            "SIMPLIFIED"</text>           | SIMPLIFIED"</text>        | simplified.procedure is not FEEL
            """)
    void areRefusedWhen(String sound, String planted, String finding) throws IOException {
        String model = Files.readString(Path.of("processes/court-filing/court-fee.dmn"));
        assertThat(model).contains(sound);

        assertThat(DecisionFile.findings("court-fee.dmn", model.replace(sound, planted)))
                .anySatisfy(sentence -> assertThat(sentence).contains(finding));
    }
}
