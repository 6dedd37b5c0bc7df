package io.recourse.creditreporting.process;

import io.recourse.creditreporting.AnswerDispute;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the signed letter to the post. */
@Component
class DispatchCorrectionLetter implements JavaDelegate {

    private final AnswerDispute answerDispute;

    DispatchCorrectionLetter(AnswerDispute answerDispute) {
        this.answerDispute = answerDispute;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answerDispute.dispatch(CaseVariables.caseNo(execution));
    }
}
