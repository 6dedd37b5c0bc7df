package io.recourse.reminder.process;

import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import io.recourse.reminder.ReminderPolicy;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Chooses tone and channel of the reminder, and how long to wait for an answer. */
@Component
class ChooseReminder implements JavaDelegate {

    private final ReminderPolicy policy;

    ChooseReminder(ReminderPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReminderPolicy.Choice choice =
                policy.choose(CaseVariables.caseNo(execution), (String) execution.getVariable(ReminderProcess.TONE));
        execution.setVariables(Routing.none()
                .with(ReminderProcess.TONE, choice.tone())
                .with(ReminderProcess.CHANNEL, choice.channel().name())
                .on(ReminderProcess.ANSWER_UNTIL, choice.answerUntil())
                .values());
    }
}
