package io.recourse.engine;

import io.recourse.common.CaseNo;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Processes about one thing of a case, as a message: two such things have a process each. */
@Component
@Transactional
public class SubjectProcesses {

    private static final String SUBJECT = "subject";

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    SubjectProcesses(RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** Starts a process about one thing of a case. */
    public void start(String process, CaseNo caseNo, UUID subject) {
        runtime.startProcessInstanceByKey(
                process, caseNo.value(), Map.of(CaseVariables.CASE_NO, caseNo.value(), SUBJECT, subject.toString()));
    }

    /** What a process is about. */
    public static UUID subject(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(SUBJECT));
    }

    /** What the process of a task is about. */
    @Transactional(readOnly = true)
    public UUID subject(OpenTask task) {
        return jdbc.sql("""
                        select v.text_ from act_ru_variable v join act_ru_task t on t.proc_inst_id_ = v.proc_inst_id_
                        where t.id_ = ? and v.name_ = ?
                        """)
                .params(task.id(), SUBJECT)
                .query((row, n) -> UUID.fromString(row.getString(1)))
                .single();
    }

    /** Whether a process about one thing is under way. */
    @Transactional(readOnly = true)
    public boolean isUnderWay(String process, CaseNo caseNo, UUID subject) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(caseNo.value())
                        .variableValueEquals(SUBJECT, subject.toString())
                        .count()
                > 0;
    }

    /** Tells the process about one thing that something happened, if there is one that waits for it. */
    public void tell(CaseNo caseNo, UUID subject, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo.value())
                .processInstanceVariableEquals(SUBJECT, subject.toString())
                .correlateAllWithResult();
    }
}
