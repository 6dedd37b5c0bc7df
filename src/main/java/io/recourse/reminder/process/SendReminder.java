package io.recourse.reminder.process;

import io.recourse.contact.Channel;
import io.recourse.engine.CaseVariables;
import io.recourse.reminder.Remind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Queues the reminder that was chosen; once for each time the case is in this stage. */
@Component
class SendReminder implements JavaDelegate {

    private final Remind remind;

    SendReminder(Remind remind) {
        this.remind = remind;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remind.send(
                CaseVariables.caseNo(execution),
                (String) execution.getVariable(ReminderProcess.TONE),
                Channel.valueOf((String) execution.getVariable(ReminderProcess.CHANNEL)),
                "reminder/" + execution.getProcessInstanceId());
    }
}
