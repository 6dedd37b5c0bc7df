package io.recourse.reminder.process;

import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.reminder.SettlePromise;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** When the promised day and its days of grace are over: was it kept? */
@Component
class CheckPromise implements JavaDelegate {

    private final SettlePromise settlePromise;

    CheckPromise(SettlePromise settlePromise) {
        this.settlePromise = settlePromise;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean kept = settlePromise.settle(CaseVariables.caseNo(execution));
        execution.setVariables(
                Routing.outcome(kept ? "promiseKept" : "promiseBroken").values());
    }
}
