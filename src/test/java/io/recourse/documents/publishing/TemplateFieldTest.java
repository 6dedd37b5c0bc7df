package io.recourse.documents.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.documents.Printable;
import io.recourse.documents.publishing.TemplateField.Kind;
import io.recourse.documents.template.MessageText;
import io.recourse.documents.template.TemplateFiles;
import io.recourse.documents.template.TemplateSource;
import io.recourse.studio.samples.Samples;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What designers are told of a record's fields. */
class TemplateFieldTest {

    private static final TemplateFiles FILES = new TemplateFiles("classpath:document-templates/");

    static List<Printable> samples() {
        return Samples.all();
    }

    /** In {@code messages/template-fields*.properties}: under the component's name, or its record's and its own. */
    @ParameterizedTest
    @MethodSource("samples")
    void eachHasAMeaningInBothLanguages(Printable sample) {
        for (Locale language : List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)) {
            ResourceBundle meanings = meanings(language);
            assertThat(TemplateField.of(sample))
                    .filteredOn(field -> !meanings.containsKey("template-field." + field.name())
                            && !meanings.containsKey("template-field." + field.record() + "." + field.name()))
                    .as("fields of %s without a meaning, %s", sample.getClass().getSimpleName(), language)
                    .isEmpty();
        }
    }

    static Stream<String> messages() {
        return FILES.texts().keySet().stream().filter(TemplateSource::isMessage);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void ofAMessageEachHasAMeaningAndASample(String path) {
        Set<String> fields = MessageText.of(FILES.texts().get(path)).declared();

        assertThat(fields).isNotEmpty();
        assertThat(Samples.messageFields("张发")).containsKeys(fields.toArray(String[]::new));
        for (Locale language : List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(meanings(language).keySet())
                    .containsAll(fields.stream()
                            .map(field -> "template-field." + field)
                            .toList());
        }
    }

    @Test
    void sayWhatTheyAreAndWhatTheSamplePrints() {
        List<TemplateField> fields = TemplateField.of(Samples.demandLetter("张发", "杭州"));

        assertThat(field(fields, "owed.total").kind()).isEqualTo(Kind.AMOUNT);
        assertThat(field(fields, "owed.total").sample()).isEqualTo("24,566.64");
        assertThat(field(fields, "owed.total").expression()).isEqualTo("[[${owed.total.figures}]]");
        assertThat(field(fields, "owed.asOf").sample()).isEqualTo("2026年11月22日");
        assertThat(field(fields, "lawyers").expression()).isEqualTo("th:each=\"lawyer : ${lawyers}\"");
        assertThat(field(fields, "lawyer.name").sample()).isEqualTo("林知远");
        assertThat(field(fields, "attachments").expression()).isEqualTo("th:each=\"text : ${attachments}\"");
        assertThat(field(fields, "loan.contractNo").kind()).isEqualTo(Kind.TEXT);
    }

    private static ResourceBundle meanings(Locale language) {
        return ResourceBundle.getBundle(
                "messages.template-fields",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static TemplateField field(List<TemplateField> fields, String path) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
