package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The forms of forms/")
class FormsTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\|([^|]*)\\|([^|]*)\\|");
    private static final Pattern QUOTED = Pattern.compile("`([A-Za-z0-9]+)`");

    static List<String> files() {
        return Artefacts.files(Path.of("forms"), ".form");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void keepTheRulesOfTheHouse(String file) {
        assertThat(FormFile.of(file, Artefacts.text(file)).findings()).isEmpty();
    }

    @Test
    void belongToOneTaskEach() {
        Set<String> expected = Artefacts.processes().stream()
                .flatMap(process -> process.ids(UserTask.class).stream()
                        .map(task -> "forms/" + process.id() + "/" + Forms.named(task) + ".form"))
                .collect(Collectors.toSet());

        assertThat(files()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void areListedWithWhatTheyShowAndAsk() {
        String document = Artefacts.text("src/docs/forms.md");
        Set<String> everywhere = quoted(document.replaceFirst("(?s).*Every form shows([^.]*)\\..*", "$1"));

        List<String> listed = ROW.matcher(document)
                .results()
                .map(row -> row.group(1) + quoted(row.group(2)) + quoted(row.group(3)))
                .sorted()
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(Artefacts.forms().all().stream()
                        .map(form -> form.name() + without(form.facts(), everywhere) + form.fields())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "id": "promisedOn"                  | "id": "Field_0a1b2c3"      | the field Field_0a1b2c3 has a generated id
            "id": "promisedOn"                  | "id": "promised"           | the field promisedOn must have its key as id
            "key": "promisedAmount"             | "key": "note"              | the field note is asked twice
            "label": "通话记要 / Note"           | "label": "Note"            | the field note needs its label as “中文 / English”, not “Note”
            "label": "拒绝还款 / Refuses to pay" | "label": "Refuses to pay"  | the field outcome needs its label
            "dateLabel": "承诺还款日 / Promised day" | "dateLabel": "Day"      | the field promisedOn needs its label
            "maxLength": 1000                   | "minLength": 0             | the field note takes texts of any length
            "max": 99999999.99                  | "minimum": 0               | the field promisedAmount takes any number
            "required": true                    | "required": false          | the field outcome may be left open
            """)
    void areRefusedWhen(String sound, String planted, String finding) {
        String file = "forms/reminder/call-debtor.form";
        assertThat(Artefacts.text(file)).contains(sound);

        assertThat(FormFile.of(file, Artefacts.text(file).replace(sound, planted))
                        .findings())
                .anySatisfy(sentence -> assertThat(sentence).contains(finding));
    }

    @Test
    void areRefusedWhenAPictureHasNoDescription() {
        String file = "forms/demand-letter/review-demand-letter.form";
        String broken = Artefacts.text(file).replace("\"alt\"", "\"title\"");

        assertThat(FormFile.of(file, broken).findings())
                .contains(file + ": the field documentPage1 is a picture without a description for those who cannot"
                        + " see it");
    }

    private static Set<String> quoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
