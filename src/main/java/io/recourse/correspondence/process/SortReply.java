package io.recourse.correspondence.process;

import io.recourse.contact.Replies;
import io.recourse.contact.Reply;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.SubjectProcesses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells complaints from other replies. */
@Component
class SortReply implements JavaDelegate {

    private final Replies replies;

    SortReply(Replies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean complaint = replies.get(SubjectProcesses.subject(execution)).meaning() == Reply.Meaning.COMPLAINT;
        execution.setVariable(CaseVariables.OUTCOME, complaint ? "complaint" : "answer");
    }
}
