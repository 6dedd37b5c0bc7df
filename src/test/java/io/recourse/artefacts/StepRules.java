package io.recourse.artefacts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What makes a model run as agreed: who does a step, in which transaction, and that every answer has a way. */
final class StepRules {

    private static final Pattern OUTCOME = Pattern.compile("outcome == '([A-Za-z]+)'");
    private static final Pattern VARIABLE = Pattern.compile("'[^']*'|([A-Za-z_][A-Za-z0-9_]*)");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "and", "or", "not", "eq", "ne");

    private final ProcessFile file;
    private final Forms forms;
    private final List<String> findings = new ArrayList<>();

    private StepRules(ProcessFile file, Forms forms) {
        this.file = file;
        this.forms = forms;
    }

    /** @param forms the forms of the folder */
    static List<String> findings(ProcessFile file, Forms forms) {
        StepRules rules = new StepRules(file, forms);
        file.all(StartEvent.class).forEach(rules::checkStart);
        file.all(ServiceTask.class).forEach(rules::checkService);
        file.all(BusinessRuleTask.class).forEach(rule -> rules.checkBean(rule, rule.getCamundaDelegateExpression()));
        file.all(UserTask.class).forEach(rules::checkUserTask);
        file.all(CallActivity.class).forEach(rules::checkCall);
        file.all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(rules::checkAnswers);
        return rules.findings;
    }

    /** The variables that a model's conditions compare, each with the flow that asks for it. */
    static List<String> undeclared(ProcessFile file, Set<String> declared) {
        return file.all(SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .flatMap(flow -> variables(flow.getConditionExpression().getTextContent()).stream()
                        .filter(variable -> !declared.contains(variable))
                        .map(variable -> file.say(
                                flow, "asks for the variable " + variable + ", which no step of the process sets")))
                .toList();
    }

    private void checkStart(StartEvent start) {
        boolean first = start.getParentElement() instanceof Process
                && start.getEventDefinitions().isEmpty();
        if (first && !start.isCamundaAsyncBefore()) {
            find(start, "must be asynchronous before, so that starting the process and its first step are two things");
        }
    }

    private void checkService(ServiceTask task) {
        checkBean(task, task.getCamundaDelegateExpression());
        if (!task.isCamundaAsyncBefore()) {
            find(task, "must be asynchronous before: a failure may be retried, and undoes nothing that came before");
        }
    }

    private void checkBean(FlowElement task, String delegate) {
        String expected = "${" + task.getId() + "}";
        if (!expected.equals(delegate)) {
            find(task, "must be done by the step of its own name, " + expected + ", not by " + delegate);
        }
    }

    private void checkUserTask(UserTask task) {
        String form = Forms.named(task.getId());
        if (!form.equals(task.getCamundaFormRef())) {
            find(task, "must show the form of its own name, " + form + ", not " + task.getCamundaFormRef());
        }
        if (forms.find(file.id(), form).isEmpty()) {
            find(task, "needs the form forms/" + file.id() + "/" + form + ".form");
        }
    }

    private void checkCall(CallActivity call) {
        Set<String> handed = call.getExtensionElements() == null
                ? Set.of()
                : call.getExtensionElements().getElements().stream()
                        .map(StepRules::handing)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String needed :
                List.of("in key", "in caseNo", "out outcome", "start ${enterStage}", "end ${leaveStage}")) {
            if (!handed.contains(needed)) {
                find(call, "calls a stage and lacks “" + needed + "”; use the template “Call a stage”");
            }
        }
    }

    private static String handing(ModelElementInstance element) {
        if (element instanceof CamundaIn in) {
            return "in " + (in.getCamundaBusinessKey() == null ? in.getCamundaSource() : "key");
        }
        if (element instanceof CamundaOut out) {
            return "out " + out.getCamundaSource();
        }
        return element instanceof CamundaExecutionListener listener
                ? listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression()
                : element.getRawTextContent();
    }

    private void checkAnswers(ExclusiveGateway gateway) {
        for (SequenceFlow flow : gateway.getOutgoing()) {
            boolean isDefault = flow.equals(gateway.getDefault());
            if (isDefault == (flow.getConditionExpression() != null)) {
                find(flow, isDefault ? "is the default and cannot have a condition" : "needs a condition");
            }
        }
        Optional<Set<String>> choices = gateway.getIncoming().stream()
                .map(SequenceFlow::getSource)
                .filter(UserTask.class::isInstance)
                .findFirst()
                .flatMap(task -> forms.find(file.id(), Forms.named(task.getId())))
                .map(FormFile::outcomes);
        Set<String> answered = outcomes(gateway);
        if (choices.isPresent() && !choices.get().equals(answered)) {
            find(gateway, "answers " + answered + ", but its form offers " + choices.get());
        }
        if (choices.isEmpty() && gateway.getDefault() == null) {
            find(gateway, "needs a default flow for an answer that nobody thought of");
        }
    }

    private static Set<String> outcomes(ExclusiveGateway gateway) {
        return gateway.getOutgoing().stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .flatMap(flow -> OUTCOME.matcher(flow.getConditionExpression().getTextContent())
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> variables(String condition) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = VARIABLE.matcher(condition);
        while (matcher.find()) {
            if (matcher.group(1) != null && !WORDS.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private void find(FlowElement element, String sentence) {
        findings.add(file.say(element, sentence));
    }
}
