package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.engine.RequiredWhen;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever completes a task without its form meets the same rules as in it. */
@DisplayName("The records of the forms")
class FormRecordsTest {

    private static final Pattern CHOICE = Pattern.compile("([A-Za-z]+) != \"?([A-Za-z]+)\"?");

    /** Required in forms, but not in records: open tasks of earlier deployments show forms that do not ask them. */
    private static final Set<String> UNKNOWN_TO_EARLIER_FORMS = Set.of("preservedKind");

    static List<String> tasks() {
        return Artefacts.processes().stream()
                .flatMap(process -> process.ids(UserTask.class).stream().map(task -> process.id() + "/" + task))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void askWhatTheFormsAsk(String task) throws ReflectiveOperationException {
        assertThat(findings(form(task).form(), record(task))).isEmpty();
    }

    @Test
    void areRefusedWhenTheyAskLess() throws ReflectiveOperationException {
        record Less(
                String outcome,
                @Size(max = 9) String reason,
                @RequiredWhen("returned") String other) {}

        assertThat(findings(form("court-filing/approveFiling").form(), Less.class))
                .containsExactly(
                        "asks [other, outcome, reason], but its form [outcome, reason]",
                        "outcome may be missing, though its form requires it",
                        "reason is required when [], in its form when [outcome returned]",
                        "reason takes 0 to 9 characters, in its form 0 to 1000");
    }

    private static FormFile form(String task) {
        String path = "forms/" + task.replaceFirst("/.*", "/") + Forms.named(task.replaceFirst(".*/", "")) + ".form";
        return FormFile.of(path, Artefacts.text(path));
    }

    private static Class<?> record(String task) throws ClassNotFoundException {
        String module = Artefacts.module(task.replaceFirst("/.*", ""));
        String bean = task.replaceFirst(".*/", "");
        return Class.forName("io.recourse." + module + ".process." + Character.toUpperCase(bean.charAt(0))
                + bean.substring(1) + "$Form");
    }

    private static List<String> findings(JsonNode form, Class<?> record) throws NoSuchFieldException {
        List<String> findings = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        Set<String> known = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        for (JsonNode input : form.path("components")) {
            if (input.has("key")) {
                asked.add(input.path("key").asText());
            }
        }
        if (!asked.equals(known)) {
            findings.add("asks " + known + ", but its form " + asked);
        }
        for (JsonNode input : form.path("components")) {
            if (known.contains(input.path("key").asText())) {
                compare(input, record, findings);
            }
        }
        return findings;
    }

    private static void compare(JsonNode input, Class<?> record, List<String> findings) throws NoSuchFieldException {
        String name = input.path("key").asText();
        Field field = record.getDeclaredField(name);
        JsonNode rules = input.path("validate");
        boolean required = rules.path("required").asBoolean();
        Set<String> shownWhen = CHOICE.matcher(
                        input.path("conditional").path("hide").asText())
                .results()
                .map(choice -> choice.group(1) + " " + choice.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        if (required && shownWhen.isEmpty() && !present(field)) {
            findings.add(name + " may be missing, though its form requires it");
        }
        if (required
                && !shownWhen.isEmpty()
                && !UNKNOWN_TO_EARLIER_FORMS.contains(name)
                && !requiredWhen(record, name).equals(shownWhen)) {
            findings.add(name + " is required when " + requiredWhen(record, name) + ", in its form when " + shownWhen);
        }
        Size size = field.getAnnotation(Size.class);
        String takes = size == null ? "0 to 0" : size.min() + " to " + size.max();
        String asks = rules.path("minLength").asInt() + " to "
                + rules.path("maxLength").asInt();
        if (!takes.equals(asks)) {
            findings.add(name + " takes " + takes + " characters, in its form " + asks);
        }
    }

    private static boolean present(Field field) {
        return field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class);
    }

    /** With what must be chosen before that choice. */
    private static Set<String> requiredWhen(Class<?> record, String name) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(component -> component.getAnnotation(RequiredWhen.class))
                .filter(required -> required != null)
                .flatMap(required -> Stream.concat(
                        Arrays.stream(required.value()).map(value -> required.field() + " " + value),
                        requiredWhen(record, required.field()).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
