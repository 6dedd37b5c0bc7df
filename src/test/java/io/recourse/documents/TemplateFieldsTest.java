package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.studio.samples.Samples;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each template uses only the fields that its record has, in every branch of every condition. */
class TemplateFieldsTest {

    static List<Printable> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areThoseOfTheRecord(Printable sample) throws Exception {
        TemplateId template = TemplateId.of(sample.getClass());

        assertThat(TemplateFields.problems(
                        template, Drafting.TEMPLATES.current(template).files(), sample.getClass()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>[[${debtor.surname}]]</p> | there is no field surname",
                "<p th:if='${barred}'>x</p> | there is no field barred",
                "<p th:each='lawyer : ${lawyers}'>[[${lawyer.licence}]]</p> | there is no field licence",
                "<p>[[${owed.total}]]</p> | holds several values",
                "<p>[[${issuedOn}]]</p> | holds several values",
                "<p th:replace='~{_layout/parts :: owed(${loan})}'>x</p> | there is no field interest",
                "<p th:replace='~{_layout/parts :: stamp}'>x</p> | has no part stamp"
            })
    void aWrongFieldIsFound(String planted, String complaint) throws Exception {
        TemplateId template = new TemplateId("demand-letter/demand-letter");
        SortedMap<String, String> files =
                new TreeMap<>(Drafting.TEMPLATES.current(template).files());
        files.put(template.value(), files.get(template.value()).replace("</body>", planted + "</body>"));

        List<String> problems = TemplateFields.problems(
                template, files, Samples.demandLetter("张三", "杭州").getClass());

        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(complaint));
    }
}
