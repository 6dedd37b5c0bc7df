package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.ContactGuard;
import io.recourse.contact.IncomingReply;
import io.recourse.contact.Replies;
import io.recourse.legalcase.Parties;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReplyProcessTest extends ProcessTest {

    @Autowired
    Replies replies;

    @Autowired
    Parties parties;

    @Autowired
    ContactFacts facts;

    @Autowired
    ContactGuard guard;

    ReplyProcessTest() {
        super("reply");
    }

    private void write(Desk desk, String text) {
        // By the message that it answers: debtors of the tests may share a number.
        UUID answered = dispatch.of(desk.caseNo()).get(0).id();
        replies.take(new IncomingReply(
                Channel.SMS,
                "test/" + UUID.randomUUID(),
                parties.debtor(desk.caseNo()).mobile(),
                null,
                text,
                Instant.now(),
                answered,
                false));
        desk.settle();
    }

    @Test
    void endsWithAnAnswer() {
        Desk desk = onTheLadder();
        write(desk, "请问我还欠多少？");
        JsonNode shown = desk.shown("assistant", "answerReply");
        assertThat(shown.get("replyText").asText()).isEqualTo("请问我还欠多少？");
        assertFaults(desk.tryToComplete("assistant", "answerReply", Map.of("outcome", "answered")), "answer");
        assertFaults(desk.tryToComplete("assistant", "answerReply", Map.of("outcome", "settled")), "note");
        assertRefused(
                desk.tryToComplete("assistant", "answerReply", Map.of("outcome", "answered", "answer", "否则通知您的家人")),
                "contact.wording-privacy");

        desk.complete("assistant", "answerReply", Map.of("outcome", "answered", "answer", "明细已另行寄出。"));

        assertThat(endings(desk)).containsExactly("replySettled");
        assertThat(messages(desk)).anyMatch(message -> message.contains("明细已另行寄出。"));
    }

    @Test
    void takesAComplaintToTheTeamLead() {
        Desk desk = onTheLadder();
        write(desk, "你们天天打电话，我要投诉！");
        assertThat(desk.openTasks()).contains("answerComplaint").doesNotContain("answerReply");

        desk.complete("lead", "answerComplaint", Map.of("outcome", "settled", "note", "已电话致歉"));

        assertThat(endings(desk)).containsExactly("complaintSettled");
        assertThat(facts.of(desk.caseNo())).isEmpty();
    }

    @Test
    void stopsTheChannelThatSomebodyDoesNotWant() {
        Desk desk = onTheLadder();
        write(desk, "退订");

        assertThat(facts.of(desk.caseNo())).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(ContactFact.Kind.CHANNEL_OBJECTED);
            assertThat(fact.channel()).isEqualTo(Channel.SMS);
        });
        assertThat(guard.isOpen(parties.debtor(desk.caseNo()), Channel.SMS)).isFalse();
        desk.complete("assistant", "answerReply", Map.of("outcome", "settled", "note", "已停发短信"));
    }

    @Test
    void holdsTheCaseOfWhoDisputesIt() {
        Desk desk = onTheLadder();
        write(desk, "这笔钱我已经还过了");
        desk.complete("assistant", "answerReply", Map.of("outcome", "disputed", "note", "称已还清"));
        desk.settle();

        assertThat(desk.legalCase().get("status").asText()).isEqualTo("ON_HOLD");
        assertThat(desk.openTasks()).contains("reviewHold");

        write(desk, "为什么没有回音？");
        desk.complete("assistant", "answerReply", Map.of("outcome", "settled", "note", "律师正在审查"));
    }
}
