package io.recourse.courtfiling.process;

import io.recourse.courtfiling.FileSuit;
import io.recourse.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prints the papers that the court wants for the chosen route. */
@Component
class PrepareFilingPacket implements JavaDelegate {

    private final FileSuit fileSuit;

    PrepareFilingPacket(FileSuit fileSuit) {
        this.fileSuit = fileSuit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fileSuit.preparePacket(CaseVariables.caseNo(execution));
    }
}
