package io.recourse.demandletter.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.engine.CaseVariables;
import io.recourse.legalcase.Timeline;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The letter's deadline passed; whoever paid or proposed instalments has left this stage before. */
@Component
class ConcludeDemandLetter implements JavaDelegate {

    private final Timeline timeline;

    ConcludeDemandLetter(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNo caseNo = CaseVariables.caseNo(execution);
        timeline.record(caseNo, "letter-deadline-passed", Actor.SYSTEM, Map.of());
    }
}
