package io.recourse.courtproceedings.process;

import io.recourse.courtproceedings.HearingReminder;
import io.recourse.engine.CaseVariables;
import io.recourse.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says when to remind of the hearing that was set. */
@Component
class ScheduleReminder implements JavaDelegate {

    private final HearingReminder reminder;

    ScheduleReminder(HearingReminder reminder) {
        this.reminder = reminder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(Routing.none()
                .on(CourtProceedingsProcess.REMIND_AT, reminder.on(CaseVariables.caseNo(execution)))
                .values());
    }
}
