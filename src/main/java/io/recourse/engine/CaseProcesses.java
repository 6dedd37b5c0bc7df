package io.recourse.engine;

import io.recourse.common.CaseNo;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts, tells, stops and continues the processes of a case. The case number is their business key. */
@Component
@Transactional
public class CaseProcesses {

    /** Processes that are owed to people in any case: neither a hold nor the end of the case stops them. */
    private static final Set<String> OWED = Set.of(
            "agency-data-deletion",
            "court-fee-refund",
            "credit-correction",
            "credit-dispute",
            "preservation-lifting",
            "preservation-order",
            "rejected-record",
            "refund",
            "settlement",
            "stuck-message",
            "suit-withdrawal",
            "reply");

    /** Processes that follow the court's calendar: the court knows no hold, but they end with the case. */
    private static final Set<String> AT_COURT = Set.of("court-proceedings", "hearing");

    /** Tasks that record what a court did, in processes that a hold stops. */
    private static final Set<String> TOLD_BY_COURT = Set.of("recordPreservation");

    /** Processes that no hold stops. */
    public static final Set<String> UNHELD =
            Stream.concat(OWED.stream(), AT_COURT.stream()).collect(Collectors.toUnmodifiableSet());

    /** Processes whose tasks people do though the case is held: the hold's own, and those that none stops. */
    static final Set<String> WORKED_WHILE_HELD =
            Stream.concat(Stream.of("hold"), UNHELD.stream()).collect(Collectors.toUnmodifiableSet());

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final CommandExecutor commands;
    private final JdbcClient jdbc;

    CaseProcesses(
            RuntimeService runtime,
            RepositoryService repository,
            ProcessEngineConfigurationImpl engine,
            JdbcClient jdbc) {
        this.runtime = runtime;
        this.repository = repository;
        this.commands = engine.getCommandExecutorTxRequired();
        this.jdbc = jdbc;
    }

    /** Whether a task records what a court does, which waits for no hold to end. */
    static boolean isAtCourt(WorkItem item) {
        return AT_COURT.contains(item.process()) || TOLD_BY_COURT.contains(item.key());
    }

    /** Where a process of a case stands: the ids of its active elements. */
    public record Position(String process, String definitionId, List<String> elements) {}

    /** Starts a process of a case. */
    public void start(String process, CaseNo caseNo) {
        runtime.startProcessInstanceByKey(process, caseNo.value(), Map.of(CaseVariables.CASE_NO, caseNo.value()));
    }

    /**
     * Starts a process of each of many cases; in one command the engine writes all of them in a few batches, and by its
     * definition's id it looks the process up once.
     */
    public void startAll(String process, Collection<CaseNo> cases) {
        commands.execute(context -> {
            String definition = latest(process).getId();
            cases.forEach(caseNo -> runtime.startProcessInstanceById(
                    definition, caseNo.value(), Map.of(CaseVariables.CASE_NO, caseNo.value())));
            return null;
        });
    }

    /**
     * Tells the case's processes that something happened.
     *
     * @return whether any of them waited for it
     * @throws ConcurrencyFailureException when one that waited for it moved on at that moment
     */
    public boolean tell(CaseNo caseNo, String message, Routing routing) {
        try {
            return !runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseNo.value())
                    .setVariables(routing.values())
                    .correlateAllWithResult()
                    .isEmpty();
        } catch (NullValueException movedOn) {
            throw new ConcurrencyFailureException("Nothing waits for " + message + " any more.", movedOn);
        }
    }

    /**
     * Ends the case's processes, suspended or not: each is told, so that its diagram shows how it left, and what
     * has not begun to listen is removed. What the debtor is owed goes on.
     */
    public void end(CaseNo caseNo, String message) {
        resumeAll(caseNo, Duration.ZERO);
        tell(caseNo, message, Routing.none());
        instances(caseNo).stream()
                .filter(left -> left.getRootProcessInstanceId().equals(left.getId()))
                .filter(left -> !OWED.contains(left.getProcessDefinitionKey()))
                .forEach(left -> delete(left, message, true));
    }

    /**
     * Ends one process of the case, wherever it stands: what it was begun for is no more.
     *
     * @throws ConcurrencyFailureException when it came to its end at that moment
     */
    public void end(CaseNo caseNo, String process, String why) {
        instances(caseNo).stream()
                .filter(instance -> process.equals(instance.getProcessDefinitionKey()))
                .forEach(instance -> delete(instance, why, false));
    }

    private void delete(ProcessInstance instance, String why, boolean unheard) {
        try {
            runtime.deleteProcessInstance(instance.getId(), why, unheard, true, true, false);
        } catch (NullValueException ended) {
            throw new ConcurrencyFailureException("Process instance " + instance.getId() + " has just ended.", ended);
        }
    }

    /** Stops the processes of a case for a hold, but the hold's own and those that none stops: no timer fires, no step runs. */
    public void suspendAll(CaseNo caseNo) {
        List<String> ids = instances(caseNo).stream()
                .filter(i -> !i.isSuspended() && !WORKED_WHILE_HELD.contains(i.getProcessDefinitionKey()))
                .map(ProcessInstance::getId)
                .toList();
        if (!ids.isEmpty()) {
            runtime.updateProcessInstanceSuspensionState()
                    .byProcessInstanceIds(ids)
                    .suspend();
        }
    }

    /**
     * Takes a step at the court, of a case that is held. The engine takes none in a suspended process, and returns into no
     * suspended caller: what the hold has stopped is released for the step, and stopped again where it then stands.
     */
    void stepWhileHeld(CaseNo caseNo, Runnable step) {
        resumeAll(caseNo, Duration.ZERO);
        step.run();
        suspendAll(caseNo);
    }

    /** Continues what was suspended; each timer keeps the time that was left when the case was held. */
    public void resumeAll(CaseNo caseNo, Duration held) {
        for (ProcessInstance instance : instances(caseNo)) {
            if (!instance.isSuspended()) {
                continue;
            }
            postpone(instance.getId(), held);
            runtime.activateProcessInstanceById(instance.getId());
        }
    }

    /**
     * Moves timers by SQL: the engine, told to do it within a step of a process, takes their activation in the same step
     * for a colleague's change, and the step fails for ever.
     */
    private void postpone(String instanceId, Duration held) {
        jdbc.sql("""
                        update act_ru_job set duedate_ = duedate_ + make_interval(secs => ?)
                        where process_instance_id_ = ? and type_ = 'timer'
                        """).params(held.toMillis() / 1000.0, instanceId).update();
    }

    /** Lets a timer of the case fire now rather than later. */
    public void fireSoon(CaseNo caseNo, String timer, Instant now) {
        instances(caseNo).stream()
                .filter(instance -> !instance.isSuspended())
                .forEach(instance -> jdbc.sql("""
                                update act_ru_job set duedate_ = ?
                                where process_instance_id_ = ? and type_ = 'timer' and handler_cfg_ = ? and duedate_ > ?
                                """)
                        .params(Timestamp.from(now), instance.getId(), timer, Timestamp.from(now))
                        .update());
    }

    /** The cases of which a process, in any version of its model, waits at an element. */
    @Transactional(readOnly = true)
    public List<CaseNo> waitingAt(String process, String element) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).activityIdIn(element).list().stream()
                .map(instance -> new CaseNo(instance.getBusinessKey()))
                .toList();
    }

    /** Whether a process of the case is under way. */
    @Transactional(readOnly = true)
    public boolean isUnderWay(CaseNo caseNo, String process) {
        return instances(caseNo).stream().anyMatch(i -> process.equals(i.getProcessDefinitionKey()));
    }

    /** The elements in which the case's processes stand, for drawing. */
    @Transactional(readOnly = true)
    public List<Position> positions(CaseNo caseNo) {
        return instances(caseNo).stream()
                .map(i -> new Position(
                        i.getProcessDefinitionKey(),
                        i.getProcessDefinitionId(),
                        runtime.getActiveActivityIds(i.getId())))
                .toList();
    }

    /** The XML of a deployed process definition. */
    @Transactional(readOnly = true)
    public String model(String definitionId) {
        try (var xml = repository.getProcessModel(definitionId)) {
            return new String(xml.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The XML of the latest version of a process. */
    @Transactional(readOnly = true)
    public String latestModel(String process) {
        return model(latest(process).getId());
    }

    /** The processes that the latest version of a process calls, in the order of its model. */
    @Transactional(readOnly = true)
    public List<String> calledBy(String process) {
        return repository
                .getBpmnModelInstance(latest(process).getId())
                .getModelElementsByType(CallActivity.class)
                .stream()
                .map(CallActivity::getCalledElement)
                .distinct()
                .toList();
    }

    private ProcessDefinition latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private List<ProcessInstance> instances(CaseNo caseNo) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo.value())
                .list();
    }
}
