package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.CaseProcesses.Position;
import io.recourse.engine.FailedSteps;
import io.recourse.web.DiagramNames;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where a case stands in its processes: for drawing, and in words. */
@Component
class Standing {

    private static final String LADDER = "legal-escalation";

    /**
     * A process that works the case.
     *
     * @param name in the reader's language
     * @param elements the ids of the elements in which it stands
     * @param elementNames the same in the reader's language
     */
    record Stand(String process, String name, List<String> elements, List<String> elementNames) {}

    private final CaseProcesses processes;
    private final FailedSteps failedSteps;
    private final MessageSource messages;

    Standing(CaseProcesses processes, FailedSteps failedSteps, MessageSource messages) {
        this.processes = processes;
        this.failedSteps = failedSteps;
        this.messages = messages;
    }

    /** The stage first, for that is where work waits; the ladder last. */
    List<Stand> of(CaseNo caseNo, Locale language) {
        return processes.positions(caseNo).stream()
                .sorted(Comparator.comparing(
                                (Position position) -> position.process().equals(LADDER))
                        .thenComparing(Position::process))
                .map(position -> stand(position, language))
                .toList();
    }

    /** How many of the case's steps failed and wait for a person. */
    int failed(CaseNo caseNo) {
        return failedSteps.of(caseNo).size();
    }

    /**
     * The model of a process that works the case, its elements named in the reader's language.
     *
     * @throws Refused with code {@code diagram.unknown}
     */
    String model(CaseNo caseNo, String process, Locale language) {
        return processes.positions(caseNo).stream()
                .filter(position -> position.process().equals(process))
                .findFirst()
                .map(position -> processes.model(position.definitionId()))
                .map(xml -> new DiagramNames(process, messages, language).in(xml))
                .orElseThrow(() -> new Refused("diagram.unknown", caseNo, process));
    }

    private Stand stand(Position position, Locale language) {
        List<String> elements = position.elements().stream().distinct().toList();
        return new Stand(
                position.process(),
                messages.getMessage("stage." + position.process(), null, position.process(), language),
                elements,
                elements.stream()
                        .map(element ->
                                messages.getMessage(position.process() + "." + element, null, element, language))
                        .toList());
    }
}
