package io.recourse.documents.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.documents.Printable;
import io.recourse.documents.TemplateId;
import io.recourse.documents.template.TemplateFiles;
import io.recourse.studio.samples.Samples;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each template uses only the fields that its record has, in every branch of every condition. */
class TemplateFieldsTest {

    private static final TemplateFiles TEMPLATES = new TemplateFiles("classpath:document-templates/");

    static List<Printable> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areThoseOfTheRecord(Printable sample) throws Exception {
        TemplateId template = TemplateId.of(sample.getClass());

        assertThat(TemplateFields.problems(template, TEMPLATES.current(template).files(), sample.getClass()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSourceOfEachIsWithinTheSandbox(Printable sample) {
        TEMPLATES
                .current(TemplateId.of(sample.getClass()))
                .files()
                .forEach((path, text) ->
                        assertThat(SourceCheck.problems(path, text)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>[[${debtor.surname}]]</p> | field-unknown | surname",
                "<p th:if='${barred}'>x</p> | field-unknown | barred",
                "<p th:each='lawyer : ${lawyers}'>[[${lawyer.licence}]]</p> | field-unknown | licence",
                "<p>[[${owed.total}]]</p> | several-values | owed.total",
                "<p>[[${issuedOn}]]</p> | several-values | issuedOn",
                "<p th:replace='~{_layout/parts :: owed(${loan})}'>x</p> | field-unknown | interest",
                "<p th:replace='~{_layout/parts :: owed}'>x</p> | part-arguments | owed",
                "<p th:replace='~{_layout/parts :: stamp}'>x</p> | part-unknown | stamp",
                "<p th:replace='~{_layout/arms :: stamp}'>x</p> | layout-unknown | ~{_layout/arms :: stamp}"
            })
    void aWrongFieldIsFound(String planted, String complaint, String argument) throws Exception {
        TemplateId template = new TemplateId("demand-letter/demand-letter");
        SortedMap<String, String> files =
                new TreeMap<>(TEMPLATES.current(template).files());
        files.put(template.value(), files.get(template.value()).replace("</body>", planted + "</body>"));

        List<TemplateProblem> problems = TemplateFields.problems(
                template, files, Samples.demandLetter("张三", "杭州").getClass());

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("template.problem." + complaint);
            assertThat(problem.arguments()).contains(argument);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>one</p>;;<p>[[${surname}]]</p> | 3 | template.problem.field-unknown",
                "<p>;one;[[${client}]];[[${surname}]]</p> | 4 | template.problem.field-unknown",
            })
    void aFieldIsFoundWithItsLine(String body, int line, String code) throws Exception {
        TemplateId template = new TemplateId("demand-letter/demand-letter");
        String text = "<html><body>" + body.replace(';', '\n') + "</body></html>";

        assertThat(TemplateFields.problems(
                        template,
                        new TreeMap<>(java.util.Map.of(template.value(), text)),
                        Samples.demandLetter("张三", "杭州").getClass()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.code()).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>one;<b>two</b></p> | 2 | template.problem.element | b",
                "<p>one;;two | 3 | template.problem.unclosed | p",
                "<p>one & two</p> | 1 | template.problem.malformed | ",
                "<p>one</p>;<p onclick='x'>two</p> | 2 | template.problem.attribute | onclick",
                "<p>one</p>;<p th:utext='x'>two</p> | 2 | template.problem.attribute | th:utext",
                "<style>;p { color: #000000 };p { display: none };</style> | 3 | template.problem.style | display",
                "<p>one</p>;<!DOCTYPE x> | 2 | document.template-forbidden | <!DOCTYPE",
                "<p>;__${x}__</p> | 2 | document.template-forbidden | __"
            })
    void whatIsNotAllowedIsFoundWithItsLine(String body, int line, String code, String argument) {
        String text = "<html><body>" + body.replace(';', '\n') + "</body></html>";

        assertThat(SourceCheck.problems("some/page", text)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(argument == null || problem.arguments().toString().contains(argument))
                    .isTrue();
        });
    }
}
