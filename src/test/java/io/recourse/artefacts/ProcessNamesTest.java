package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The names of what the models draw")
class ProcessNamesTest {

    private static final Pattern OUTCOME = Pattern.compile("outcome == '([A-Za-z]+)'");
    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*");
    private static final String MESSAGES = "src/main/resources/messages/processes";
    private static final String STAGES = "src/main/resources/messages/legalcase";

    @Test
    void areInEnglishWhatTheModelsSay() throws IOException {
        assertThat(drawn(read(".properties"))).isEqualTo(inModels());
    }

    @Test
    void areInChineseToo() throws IOException {
        assertThat(missingInChinese(read("_zh_CN.properties"))).isEmpty();
        assertThat(read("_zh_CN.properties").keySet())
                .isEqualTo(read(".properties").keySet());
    }

    @Test
    void areMissedInChineseWhenSomebodyForgetsThem() throws IOException {
        Map<String, String> chinese = read("_zh_CN.properties");
        chinese.remove("reminder.callDebtor");
        chinese.put("hold.reviewHold", "Review the hold");

        assertThat(missingInChinese(chinese))
                .containsExactlyInAnyOrder(
                        "reminder.callDebtor “Call the debtor” has no name in 中文; add it to"
                                + " processes_zh_CN.properties",
                        "hold.reviewHold “Review the hold” has no name in 中文; add it to processes_zh_CN.properties");
    }

    @Test
    void includeEveryOutcome() throws IOException {
        List<String> outcomes = new ArrayList<>();
        Artefacts.processes()
                .forEach(process -> process.all(ConditionExpression.class)
                        .forEach(condition -> OUTCOME.matcher(condition.getTextContent())
                                .results()
                                .forEach(found -> outcomes.add("outcome." + found.group(1)))));
        Artefacts.forms().all().forEach(form -> form.outcomes().forEach(outcome -> outcomes.add("outcome." + outcome)));

        assertThat(read(".properties")).containsKeys(outcomes.toArray(String[]::new));
    }

    /** As lists of tasks and the tabs of a case call them. */
    @Test
    void areShortOfEachProcessInBothLanguages() throws IOException {
        List<String> stages = Artefacts.processes().stream()
                .map(process -> "stage." + process.id())
                .toList();
        for (String ending : List.of(".properties", "_zh_CN.properties")) {
            assertThat(read(STAGES, ending)).containsKeys(stages.toArray(String[]::new));
        }
    }

    private static List<String> missingInChinese(Map<String, String> chinese) {
        return inModels().entrySet().stream()
                .filter(name -> !CHINESE.matcher(chinese.getOrDefault(name.getKey(), ""))
                        .matches())
                .map(name -> name.getKey() + " “" + name.getValue()
                        + "” has no name in 中文; add it to processes_zh_CN.properties")
                .toList();
    }

    private static Map<String, String> inModels() {
        Map<String, String> names = new TreeMap<>();
        Artefacts.processes()
                .forEach(process -> process.named()
                        .forEach(element -> names.put(process.id() + "." + element.id(), element.name())));
        return names;
    }

    private static Map<String, String> drawn(Map<String, String> messages) {
        Map<String, String> names = new TreeMap<>(messages);
        names.keySet().removeIf(key -> key.startsWith("outcome."));
        return names;
    }

    private static Map<String, String> read(String ending) throws IOException {
        return read(MESSAGES, ending);
    }

    private static Map<String, String> read(String bundle, String ending) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Artefacts.text(bundle + ending)));
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, text) -> messages.put((String) key, (String) text));
        return messages;
    }
}
