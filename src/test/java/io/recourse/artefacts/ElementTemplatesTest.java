package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The element templates that Camunda Modeler offers")
class ElementTemplatesTest {

    private static final String PREFIX = "io.recourse.";

    /** Calls a stage that is still to be named. */
    private static final String ANY_STAGE = PREFIX + "callStage";

    @Test
    void makeTheStepsOfOurModels() throws JsonProcessingException {
        assertThat(findings(texts())).isEmpty();
    }

    @Test
    void areNamedInBothLanguages() throws JsonProcessingException {
        assertThat(read(texts()))
                .allSatisfy(template ->
                        assertThat(template.path("name").asText()).matches(".*[A-Za-z].* / .*\\p{IsHan}.*"));
    }

    @Test
    void areRefusedWhenOneIsMissingWrongOrLeftOver() throws JsonProcessingException {
        List<String> planted = texts().stream()
                .map(text -> text.replace("io.recourse.sendReminder", "io.recourse.sendLetter")
                        .replace("${draftAgreement}", "${draftContract}")
                        .replace("\"call-debtor\"", "\"ring-debtor\""))
                .toList();

        assertThat(findings(planted))
                .containsExactlyInAnyOrder(
                        "processes/reminder/reminder.bpmn: the serviceTask sendReminder “Send the reminder” has no"
                                + " element template io.recourse.sendReminder",
                        "processes/reminder/reminder.bpmn: the userTask callDebtor “Call the debtor” has"
                                + " camunda:formRef call-debtor, but its template makes ring-debtor",
                        "processes/instalment/instalment.bpmn: the serviceTask draftAgreement “Draft the agreement” has"
                                + " camunda:delegateExpression ${draftAgreement}, but its template makes"
                                + " ${draftContract}",
                        "the element template io.recourse.sendLetter makes a step that no model has");
    }

    private static List<String> findings(List<String> texts) throws JsonProcessingException {
        Map<String, JsonNode> templates = new LinkedHashMap<>();
        read(texts).forEach(template -> templates.put(template.path("id").asText(), template));
        List<String> findings = new ArrayList<>();
        Set<String> used = new HashSet<>(Set.of(ANY_STAGE));
        for (ProcessFile process : Artefacts.processes()) {
            for (Activity activity : process.all(Activity.class).toList()) {
                JsonNode template = templates.get(PREFIX + activity.getId());
                used.add(PREFIX + activity.getId());
                if (template != null) {
                    differences(process, activity, template).forEach(findings::add);
                } else if (!(activity instanceof SubProcess)) {
                    findings.add(process.say(activity, "has no element template " + PREFIX + activity.getId()));
                }
            }
        }
        templates.keySet().stream()
                .filter(id -> !used.contains(id))
                .forEach(id -> findings.add("the element template " + id + " makes a step that no model has"));
        return findings;
    }

    private static List<String> differences(ProcessFile process, Activity activity, JsonNode template) {
        List<String> differences = new ArrayList<>();
        String kind = "bpmn:" + activity.getElementType().getTypeName();
        if (!template.at("/elementType/value").asText().equalsIgnoreCase(kind)) {
            differences.add(process.say(activity, "is not made by its template as a " + kind));
        }
        for (JsonNode property : template.path("properties")) {
            if (property.at("/binding/type").asText().equals("property")) {
                String name = property.at("/binding/name").asText();
                String made = property.path("value").asText();
                String has = attribute(activity, name);
                if (!made.equals(has)) {
                    differences.add(
                            process.say(activity, "has " + name + " " + has + ", but its template makes " + made));
                }
            }
        }
        return differences;
    }

    private static String attribute(Activity activity, String name) {
        return name.startsWith("camunda:")
                ? activity.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", name.substring(8))
                : activity.getAttributeValue(name);
    }

    private static List<String> texts() {
        return Artefacts.files(Path.of("processes/.camunda/element-templates"), ".json").stream()
                .map(Artefacts::text)
                .toList();
    }

    private static List<JsonNode> read(List<String> texts) throws JsonProcessingException {
        List<JsonNode> templates = new ArrayList<>();
        for (String text : texts) {
            new ObjectMapper().readTree(text).forEach(templates::add);
        }
        return templates;
    }
}
