package io.recourse.correspondence;

import io.recourse.contact.MessageCleared;
import io.recourse.contact.MessageStuck;
import io.recourse.contact.ReplyCame;
import io.recourse.engine.SubjectProcesses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings stuck messages and replies to people, in the transaction that finds them. */
@Component
class ToPeople {

    static final String STUCK_MESSAGE = "stuck-message";

    private final SubjectProcesses processes;

    ToPeople(SubjectProcesses processes) {
        this.processes = processes;
    }

    @EventListener
    void stuck(MessageStuck stuck) {
        processes.start(STUCK_MESSAGE, stuck.caseNo(), stuck.message());
    }

    @EventListener
    void cleared(MessageCleared cleared) {
        processes.tell(cleared.caseNo(), cleared.message(), "messageCleared");
    }

    @EventListener
    void came(ReplyCame came) {
        processes.start("reply", came.caseNo(), came.reply());
    }
}
