package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.recourse.engine.deployment.KnownBeans;
import io.recourse.engine.deployment.ModelCheck;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The process models of processes/")
class ProcessModelsTest {

    /** What every process has: its case, and the outcome of its last step. */
    private static final Set<String> EVERYWHERE = Set.of("caseNo", "outcome");

    static List<String> files() {
        return Artefacts.files(Path.of("processes"), ".bpmn");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void speakToTheirReaders(String file) {
        assertThat(DrawingRules.findings(Artefacts.process(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void runAsAgreed(String file) {
        assertThat(StepRules.findings(Artefacts.process(file), Artefacts.forms()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void askOnlyForVariablesThatTheirStepsName(String file) throws ReflectiveOperationException {
        ProcessFile process = Artefacts.process(file);
        Set<String> declared = declared(process.id());
        declared.addAll(EVERYWHERE);

        assertThat(StepRules.undeclared(process, declared)).isEmpty();
    }

    @Test
    void mayBeDeployedTogetherWithTheirForms() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String ending : List.of(".bpmn", ".dmn")) {
            Artefacts.files(Path.of("processes"), ending).forEach(file -> files.put(file, Artefacts.bytes(file)));
        }
        Artefacts.files(Path.of("forms"), ".form").forEach(file -> files.put(file, Artefacts.bytes(file)));

        assertThat(new ModelCheck(new AllBeans()).check(files)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            reminder | process id="reminder"      | process id="reminders"        | so it must be processes/reminders/reminders.bpmn
            reminder | numberWrong                | Event_0a1b2c3                 | has a generated id
            reminder | flow_wasPromiseKept_no     | Flow_1x2y3z4                  | has a generated id
            reminder | message_holdReleased       | Message_0abcdef               | has a generated id
            reminder | name="Call the debtor"     | documented="no"               | userTask callDebtor has no name
            reminder | name="Was the promise kept?" | name="Check"                | must be named as a question
            reminder | name="refuses to pay"      | documented="no"               | answers the question “What did the debtor say?” without a label
            reminder | <bpmn:incoming>flow_callDebtor_whatDidDebtorSay</bpmn:incoming> | '' | does not list its incoming and outgoing flows
            reminder | targetRef="paymentRefused" | targetRef="numberWrong"       | is reached by no flow
            reminder | sourceRef="checkPromise"   | sourceRef="sendReminder"      | is a dead end
            reminder | startEvent id="reminderDue" name="Reminder became due" camunda:asyncBefore="true" | startEvent id="reminderDue" name="Reminder became due" | must be asynchronous before
            reminder | serviceTask id="sendReminder" name="Send the reminder" camunda:asyncBefore="true" | serviceTask id="sendReminder" name="Send the reminder" | must be asynchronous before
            reminder | ${chooseReminder}          | ${sendReminder}               | must be done by the step of its own name
            reminder | formRef="call-debtor"      | formRef="call"                | must show the form of its own name, call-debtor
            hold     | "reviewHold"               | "reviewHolding"               | needs the form forms/hold/review-holding.form
            hold     | outcome == 'defer'         | outcome == 'deferred'         | answers [deferred, release, uphold], but its form offers [defer, release, uphold]
            reminder | default="flow_wasPromiseKept_no" | documented="no"         | needs a default flow
            reminder | default="flow_wasPromiseKept_no" | documented="no"         | needs a condition
            reminder | default="flow_wasPromiseKept_no" | default="flow_wasPromiseKept_yes" | is the default and cannot have a condition
            legal-escalation | <camunda:in source="caseNo" target="caseNo" /> | '' | lacks “in caseNo”
            legal-escalation | <camunda:in businessKey="#{execution.processBusinessKey}" /> | '' | lacks “in key”
            legal-escalation | <camunda:out source="outcome" target="outcome" /> | '' | lacks “out outcome”
            legal-escalation | ${leaveStage}      | ${enterStage}                 | lacks “end ${leaveStage}”
            """)
    void areRefusedWhen(String process, String sound, String planted, String finding) {
        ProcessFile file = planted(process, sound, planted);
        List<String> findings = new ArrayList<>(DrawingRules.findings(file));
        findings.addAll(StepRules.findings(file, Artefacts.forms()));

        assertThat(findings).anySatisfy(sentence -> assertThat(sentence).contains(finding));
    }

    @Test
    void areRefusedWhenALabelHasNoPlaceInTheDrawing() {
        String path = "processes/hold/hold.bpmn";
        String label = "(?s)(flow_whatFollows_defer_di.*?)<bpmndi:BPMNLabel>.*?</bpmndi:BPMNLabel>";
        ProcessFile file = ProcessFile.of(path, Artefacts.text(path).replaceFirst(label, "$1"));

        assertThat(DrawingRules.findings(file)).singleElement().asString().contains("“defer it” with no place");
    }

    @Test
    void areRefusedWhenTheyAskForAnUnknownVariable() {
        ProcessFile file = planted("legal-escalation", "nextStage == 'wait'", "nextStep == 'wait'");

        assertThat(StepRules.undeclared(file, Set.of("nextStage", "outcome")))
                .containsExactly("processes/legal-escalation/legal-escalation.bpmn: the sequenceFlow"
                        + " flow_whatIsNext_wait “wait” asks for the variable nextStep, which no step of the process"
                        + " sets");
    }

    private static ProcessFile planted(String process, String sound, String planted) {
        String path = "processes/" + process + "/" + process + ".bpmn";
        assertThat(Artefacts.text(path)).contains(sound);
        String broken = Artefacts.text(path).replace(sound, planted == null ? "" : planted);
        return ProcessFile.of(path, broken.replace("documented=\"no\"", ""));
    }

    /** The texts that the classes named {@code …Process} of the process's module hold; a process may need none. */
    private static Set<String> declared(String process) throws ReflectiveOperationException {
        Set<String> names = new HashSet<>();
        for (JavaClass type :
                new ClassFileImporter().importPackages("io.recourse." + Artefacts.module(process) + ".process")) {
            if (type.getSimpleName().endsWith("Process")) {
                for (Field field : texts(type.reflect())) {
                    field.setAccessible(true);
                    names.add((String) field.get(null));
                }
            }
        }
        return names;
    }

    private static List<Field> texts(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .toList();
    }

    /** Which beans there are is asked when the application deploys the models. */
    private static final class AllBeans implements KnownBeans {

        @Override
        public boolean isDelegate(String name) {
            return true;
        }

        @Override
        public boolean isExecutionListener(String name) {
            return true;
        }

        @Override
        public boolean isTaskListener(String name) {
            return true;
        }

        @Override
        public boolean isUserTask(String id) {
            return true;
        }
    }
}
