package io.recourse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.recourse.RecourseTest;
import io.recourse.contact.GuardedCases;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class OldMessagesTest {

    @Autowired
    OldMessages oldMessages;

    @Autowired
    GuardedCases cases;

    @Autowired
    TaskInbox tasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ofBeforeAnUpgradeGetTheirTaskOnce() {
        GuardedCases.Debtor debtor = cases.open();
        UUID message = UUID.randomUUID();
        jdbc.sql("""
                        insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                            not_before, queued_at, sending_at, ended_at, problem, stuck)
                        values (?, ?, 'SMS', 'REMINDER', ?, ?, '', 'x', 'UNCERTAIN', now(), now(), now(), now(),
                            'dispatch.worker-died', true)
                        """)
                .params(message, debtor.caseNo().value(), "old/" + message, debtor.mobile())
                .update();

        oldMessages.ask();
        oldMessages.ask();

        await().untilAsserted(() -> assertThat(open(debtor)).containsExactly("decideMessage"));
    }

    private List<String> open(GuardedCases.Debtor debtor) {
        return tasks.of(debtor.caseNo()).stream().map(WorkItem::key).toList();
    }
}
