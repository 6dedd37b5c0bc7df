package io.recourse.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.Timeline;
import io.recourse.workbench.SampleCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class ResolveMessageTest {

    private static final Actor LEAD = new Actor("lead");
    private static final String NOTE = "The carrier was asked";

    @Autowired
    SampleCases samples;

    @Autowired
    Dispatch dispatch;

    @Autowired
    DispatchWorker worker;

    @Autowired
    ResolveMessage resolveMessage;

    @Autowired
    Timeline timeline;

    @Autowired
    Escalation escalation;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private CaseNo caseNo;
    private UUID id;

    /** A letter, and a worker that died while sending it. */
    @BeforeEach
    void interrupt() {
        String name = "RESOLVE-" + UUID.randomUUID();
        caseNo = samples.openWithoutLadder(name, "诸葛瑾", LocalDate.parse("2025-09-15"));
        id = transaction.execute(status -> dispatch.queue(new Message(
                caseNo, Channel.POST, Purpose.DEMAND_LETTER, name, "西湖区文三路100号", "律师函", "请于收到本函后联系我们。", null)));
        await().until(() -> status() == DispatchStatus.SENT);
        jdbc.sql("update dispatch set status = 'SENDING', sending_at = now() - interval '1 hour' where id = ?")
                .param(id)
                .update();
        worker.sendDue();
        assertThat(status()).isEqualTo(DispatchStatus.UNCERTAIN);
    }

    @Test
    void leavesAMessageAloneThatAPersonFoundSent() {
        resolveMessage.resolve(id, Resolution.WAS_SENT, NOTE, LEAD);
        worker.sendDue();

        assertThat(status()).isEqualTo(DispatchStatus.SENT);
        assertThat(story()).contains("Message sent: demand letter by post").endsWith("""
                demand letter by post, sending interrupted; a person decided: It was sent. The carrier was asked""");
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void sendsAgainWhatWasNotSent() {
        resolveMessage.resolve(id, Resolution.SEND_AGAIN, NOTE, LEAD);

        await().until(() -> status() == DispatchStatus.SENT);
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void withdrawsWhatIsNotToBeSent() {
        resolveMessage.resolve(id, Resolution.DO_NOT_SEND, NOTE, LEAD);
        worker.sendDue();

        assertThat(status()).isEqualTo(DispatchStatus.WITHDRAWN);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void sendsNothingAgainInACaseThatHasEnded() {
        escalation.report(caseNo, CaseEvent.RECALLED, "", LEAD);

        assertRefused("contact.case-closed", () -> resolveMessage.resolve(id, Resolution.SEND_AGAIN, NOTE, LEAD));
        assertThat(status()).isEqualTo(DispatchStatus.UNCERTAIN);
        resolveMessage.resolve(id, Resolution.DO_NOT_SEND, NOTE, LEAD);
    }

    @Test
    void asksHowThePersonKnows() {
        assertThatThrownBy(() -> resolveMessage.resolve(id, Resolution.WAS_SENT, "  ", LEAD))
                .isInstanceOf(InvalidFields.class);
        assertThat(status()).isEqualTo(DispatchStatus.UNCERTAIN);
        resolveMessage.resolve(id, Resolution.WAS_SENT, NOTE, LEAD);
    }

    @Test
    void hearsOneOfTwoPeopleAtTheSameMoment() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        Callable<String> decide = () -> {
            try {
                resolveMessage.resolve(id, Resolution.SEND_AGAIN, NOTE, LEAD);
                return "heard";
            } catch (Refused refused) {
                return refused.code();
            }
        };

        List<Future<String>> answers = people.invokeAll(List.of(decide, decide));
        people.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                .containsExactlyInAnyOrder("heard", "dispatch.resolved-already");
        await().until(() -> status() == DispatchStatus.SENT);
        assertThat(sent()).isEqualTo(2);
    }

    private DispatchStatus status() {
        return dispatch.of(caseNo).get(0).status();
    }

    private List<String> story() {
        return timeline.of(caseNo).stream()
                .map(entry -> timeline.tell(entry, Locale.ENGLISH))
                .toList();
    }

    private long sent() {
        return timeline.of(caseNo).stream()
                .filter(entry -> entry.kind().equals("message-sent"))
                .count();
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
