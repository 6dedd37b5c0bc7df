package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.contact.Channel;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.DispatchStatus;
import io.recourse.contact.DispatchWorker;
import io.recourse.contact.Message;
import io.recourse.contact.Purpose;
import io.recourse.contact.Receipt;
import io.recourse.contact.Receipts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class StuckMessageProcessTest extends ProcessTest {

    @Autowired
    DispatchWorker worker;

    @Autowired
    Receipts receipts;

    @Autowired
    TransactionTemplate transaction;

    StuckMessageProcessTest() {
        super("stuck-message");
    }

    /** A letter that goes by e-mail at any hour's end, and a worker that died while sending it. */
    private UUID interrupted(Desk desk) {
        UUID id = transaction.execute(status -> dispatch.queue(new Message(
                desk.caseNo(),
                Channel.POST,
                Purpose.PRIOR_NOTICE,
                "stuck/" + UUID.randomUUID(),
                "西湖区文三路100号",
                "告知函",
                "请联系我们。",
                null)));
        desk.settle();
        assertThat(item(id).status()).isEqualTo(DispatchStatus.SENT);
        jdbc.sql("update dispatch set status = 'SENDING', sending_at = now() - interval '1 hour' where id = ?")
                .param(id)
                .update();
        worker.sendDue();
        desk.settle();
        return id;
    }

    private DispatchItem item(UUID id) {
        return dispatch.of(List.of(id)).get(0);
    }

    private Desk desk() {
        return onTheLadder();
    }

    private static Map<String, Object> decided(String outcome) {
        return Map.of("outcome", outcome, "note", "承运人确认");
    }

    @Test
    void endsWhenAPersonHasDecided() {
        Desk desk = desk();
        UUID id = interrupted(desk);
        JsonNode shown = desk.shown("lead", "decideMessage");
        assertThat(shown.get("messageText").asText()).contains("请联系我们");
        assertThat(shown.get("messageProblem").asText()).contains("whether it left is not known");
        assertFaults(desk.tryToComplete("lead", "decideMessage", Map.of("outcome", "wasSent")), "note");

        desk.complete("lead", "decideMessage", decided("wasSent"));

        assertThat(item(id).status()).isEqualTo(DispatchStatus.SENT);
        assertThat(endings(desk)).containsExactly("messageDecided");
        assertThat(desk.timeline()).contains("a person decided: It was sent. 承运人确认");
    }

    @Test
    void endsByItselfWhenItsFateIsLearned() {
        Desk desk = desk();
        UUID first = interrupted(desk);
        UUID second = interrupted(desk);

        receipts.receive(first, Receipt.delivered(Instant.now(), "signed for"));

        assertThat(endings(desk)).containsExactly("fateLearned");
        assertThat(item(first).status()).isEqualTo(DispatchStatus.SENT);
        assertThat(item(second).status()).isEqualTo(DispatchStatus.UNCERTAIN);
        desk.complete("lead", "decideMessage", decided("doNotSend"));
        assertThat(item(second).status()).isEqualTo(DispatchStatus.WITHDRAWN);
    }

    @Test
    void goesOnThoughTheCaseIsHeldOrClosed() {
        Desk desk = desk();
        UUID id = interrupted(desk);
        desk.report("RECALLED");
        assertThat(desk.openTasks()).containsExactly("decideMessage");
        assertRefused(desk.tryToComplete("lead", "decideMessage", decided("sendAgain")), "contact.case-closed");

        desk.complete("lead", "decideMessage", decided("doNotSend"));
        assertThat(item(id).status()).isEqualTo(DispatchStatus.WITHDRAWN);
    }
}
