package io.recourse.engine.deployment;

import static io.recourse.engine.deployment.SampleModels.FORM;
import static io.recourse.engine.deployment.SampleModels.SAMPLE;
import static io.recourse.engine.deployment.SampleModels.SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCheckTest {

    static List<Planted> attacks() {
        return Planted.in("attacks.txt");
    }

    static List<Planted> mistakes() {
        return Planted.in("mistakes.txt");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusesToRunCode(Planted attack) {
        assertThat(check(attack.models())).anyMatch(attack::isSaidBy);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatADesignerForgot(Planted mistake) {
        assertThat(check(mistake.models())).anyMatch(mistake::isSaidBy);
    }

    @Test
    void allowsTheSampleInWhichTheyArePlanted() {
        assertThat(check(new SampleModels())).isEmpty();
    }

    @Test
    void leavesNoPlaceForCode() {
        assertThat(Slot.BY_NAME)
                .allSatisfy((name, slot) -> assertThat(slot.refuses(Planted.RUN, SampleModels.BEANS))
                        .isPresent());
    }

    @Test
    void readsOtherEncodingsAsTheEngineDoes() {
        SampleModels models =
                new SampleModels().with(SAMPLE, "name=\"Ask the debtor\"", "name=\"" + Planted.RUN + "\"");
        models.files()
                .put(SAMPLE, models.text(SAMPLE).replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));

        assertThat(check(models)).extracting(Finding::code).containsExactly("model.expression.none");
    }

    @Test
    void refusesFilesThatAreNoModels() {
        SampleModels models =
                new SampleModels().with("processes/sample/run.js", "1").with("x.cmmn", "<x/>");

        assertThat(check(models))
                .extracting(Finding::resource, Finding::code)
                .containsExactly(
                        tuple("processes/sample/run.js", "model.type.unknown"), tuple("x.cmmn", "model.type.unknown"));
    }

    @Test
    void refusesTwoFilesOfOneName() {
        SampleModels models = new SampleModels();
        models.with("forms/other/ask-debtor.form", models.text(FORM));

        assertThat(check(models)).extracting(Finding::code).containsExactly("model.twice");
    }

    @Test
    void refusesADecisionDefinedTwice() {
        SampleModels models = new SampleModels();
        models.with("processes/sample/weight.dmn", models.text(SCORE));

        assertThat(check(models)).extracting(Finding::code).contains("model.twice");
    }

    @Test
    void refusesHugeFiles() {
        assertThat(check(new SampleModels().with(FORM, " ".repeat(2_000_001))))
                .extracting(Finding::code)
                .contains("model.too-large");
    }

    @Test
    void refusesDeepNestingWithoutRunningOutOfStack() {
        SampleModels models = new SampleModels()
                .with(SAMPLE, "<a>".repeat(200_000) + "</a>".repeat(200_000))
                .with(FORM, "{\"components\":".repeat(50_000) + "1" + "}".repeat(50_000));

        assertThat(check(models))
                .extracting(Finding::code)
                .containsExactly("model.xml.malformed", "model.form.malformed");
    }

    @Test
    void saysAtMostAHundredThings() {
        SampleModels models =
                new SampleModels().with(SAMPLE, "<bpmn:message ", "<oops/>".repeat(300) + "<bpmn:message ");

        assertThat(check(models)).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void namesTheLineOfWhatIsMalformed() {
        SampleModels models = new SampleModels().with(SAMPLE, "</bpmn:documentation>", "</bpmn:documentary>");

        assertThat(Sentences.of(check(models), Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("processes/sample/sample.bpmn: The file is not well-formed XML (line 4)");
    }

    @Test
    void speaksEnglishAndChinese() {
        List<Finding> findings = check(new SampleModels().without(FORM));

        assertThat(Sentences.of(findings, Locale.ENGLISH))
                .containsExactly("processes/sample/sample.bpmn, “Ask the debtor” (askDebtor): The form “ask-debtor” is"
                        + " missing; add the file ask-debtor.form to the forms folder.");
        assertThat(Sentences.of(findings, Locale.SIMPLIFIED_CHINESE))
                .containsExactly("processes/sample/sample.bpmn，“Ask the debtor”（askDebtor）：缺少表单“ask-debtor”，"
                        + "请在 forms 文件夹中添加文件 ask-debtor.form。");
    }

    @Test
    void everySentenceIsProvokedByAPlantedModel() throws IOException {
        Set<String> elsewhere = Set.of(
                "model.at.file",
                "model.at.element",
                "model.element.named",
                "model.type.unknown",
                "model.twice",
                "model.too-large",
                "model.engine");
        Set<String> planted = Stream.concat(attacks().stream(), mistakes().stream())
                .map(Planted::code)
                .collect(Collectors.toSet());

        assertThat(keys("engine-deployment.properties").stream().filter(key -> !elsewhere.contains(key)))
                .containsExactlyInAnyOrderElementsOf(planted);
    }

    private static Set<Object> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ModelCheckTest.class.getResourceAsStream("/messages/" + file)) {
            properties.load(in);
        }
        return properties.keySet();
    }

    private static List<Finding> check(SampleModels models) {
        return new ModelCheck(SampleModels.BEANS).check(models.files());
    }
}
