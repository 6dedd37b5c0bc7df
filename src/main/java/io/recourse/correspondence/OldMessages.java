package io.recourse.correspondence;

import io.recourse.contact.DispatchItem;
import io.recourse.contact.ResolveMessage;
import io.recourse.engine.SubjectProcesses;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that were stuck before an upgrade brought tasks for them get theirs at the first start. */
@Component
class OldMessages {

    private final ResolveMessage resolveMessage;
    private final SubjectProcesses processes;

    OldMessages(ResolveMessage resolveMessage, SubjectProcesses processes) {
        this.resolveMessage = resolveMessage;
        this.processes = processes;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void ask() {
        for (DispatchItem item : resolveMessage.waiting()) {
            if (!processes.isUnderWay(ToPeople.STUCK_MESSAGE, item.message().caseNo(), item.id())) {
                processes.start(ToPeople.STUCK_MESSAGE, item.message().caseNo(), item.id());
            }
        }
    }
}
