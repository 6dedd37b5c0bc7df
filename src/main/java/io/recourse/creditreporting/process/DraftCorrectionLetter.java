package io.recourse.creditreporting.process;

import io.recourse.creditreporting.AnswerDispute;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the letter that answers the dispute. */
@Component
class DraftCorrectionLetter implements JavaDelegate {

    private final AnswerDispute answerDispute;

    DraftCorrectionLetter(AnswerDispute answerDispute) {
        this.answerDispute = answerDispute;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answerDispute.draft(CaseVariables.caseNo(execution));
    }
}
