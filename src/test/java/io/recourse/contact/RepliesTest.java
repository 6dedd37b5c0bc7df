package io.recourse.contact;

import static io.recourse.contact.GuardedCases.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people send to us lands once, on the right case, and is never lost. */
@RecourseTest
class RepliesTest {

    @Autowired
    GuardedCases cases;

    @Autowired
    Replies replies;

    @Autowired
    ContactFacts facts;

    @Autowired
    TaskInbox tasks;

    @Autowired
    JdbcClient jdbc;

    private static IncomingReply sms(String source, String sender, String text, UUID answers) {
        return new IncomingReply(Channel.SMS, source, sender, null, text, Instant.now(), answers, false);
    }

    private static String source() {
        return "test/" + UUID.randomUUID();
    }

    @Test
    void landOnTheCaseOfWhoeverHasTheNumber() {
        GuardedCases.Debtor debtor = cases.open();

        replies.take(sms(source(), "+86" + debtor.mobile(), "我下周还", null));

        assertThat(replies.of(debtor.caseNo())).singleElement().satisfies(reply -> {
            assertThat(reply.text()).isEqualTo("我下周还");
            assertThat(reply.meaning()).isEqualTo(Reply.Meaning.ANSWER);
        });
        Awaitility.await()
                .untilAsserted(() -> assertThat(tasks.of(debtor.caseNo()))
                        .extracting(WorkItem::key)
                        .containsExactly("answerReply"));
    }

    @Test
    void areTakenOnce() {
        GuardedCases.Debtor debtor = cases.open();
        String source = source();

        replies.take(sms(source, debtor.mobile(), "我下周还", null));
        replies.take(sms(source, debtor.mobile(), "我下周还", null));

        assertThat(replies.of(debtor.caseNo())).hasSize(1);
    }

    /** A debtor of two contracts answers the message that he got. */
    @Test
    void landOnTheCaseWhoseMessageTheyAnswer() {
        GuardedCases.Debtor debtor = cases.open();
        var another = cases.openAnother(debtor);
        UUID message = UUID.randomUUID();
        jdbc.sql("""
                        insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                            not_before, queued_at, sending_at, ended_at)
                        values (?, ?, 'SMS', 'REMINDER', ?, ?, '', 'x', 'SENT', now(), now(), now(), now())
                        """)
                .params(message, debtor.caseNo().value(), "replies/" + message, debtor.mobile())
                .update();

        replies.take(sms(source(), debtor.mobile(), "收到", null));
        assertThat(replies.of(debtor.caseNo())).hasSize(1);
        assertThat(replies.of(debtor.caseNo()).get(0).messageId()).isEqualTo(message);
        assertThat(replies.of(another)).isEmpty();
    }

    @Test
    void ofNobodyWeKnowWaitForAPerson() {
        String source = source();
        replies.take(sms(source, "19900000000", "你们是谁", null));
        Reply reply = replies.withoutCase(1000).stream()
                .filter(waiting -> waiting.text().equals("你们是谁"))
                .reduce((first, second) -> second)
                .orElseThrow();
        GuardedCases.Debtor debtor = cases.open();

        replies.assign(reply.id(), debtor.caseNo(), STAFF);

        assertThat(replies.of(debtor.caseNo())).hasSize(1);
        assertThat(replies.withoutCase(1000)).extracting(Reply::id).doesNotContain(reply.id());
        assertThatThrownBy(() -> replies.assign(reply.id(), debtor.caseNo(), STAFF))
                .isInstanceOf(Refused.class);
    }

    @Test
    void areSetAsideWithAReason() {
        replies.take(sms(source(), "19900000001", "广告", null));
        Reply reply = replies.withoutCase(1000).stream()
                .filter(waiting -> waiting.text().equals("广告"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> replies.settle(reply.id(), " ", STAFF)).isInstanceOf(InvalidFields.class);

        replies.settle(reply.id(), "广告", STAFF);

        assertThat(replies.withoutCase(1000)).extracting(Reply::id).doesNotContain(reply.id());
    }

    @Test
    void ofMachinesBotherNobody() {
        GuardedCases.Debtor debtor = cases.open();

        replies.take(new IncomingReply(
                Channel.EMAIL, source(), debtor.email(), "Out of office", "I am away", Instant.now(), null, true));

        assertThat(replies.of(debtor.caseNo()))
                .singleElement()
                .satisfies(reply -> assertThat(reply.settledAt()).isNotNull());
        assertThat(tasks.of(debtor.caseNo())).isEmpty();
    }

    /** What a mail repeats of ours is not what its sender says: our own texts name where to complain. */
    @Test
    void areReadWithoutWhatTheyQuote() {
        GuardedCases.Debtor debtor = cases.open();
        for (String quote : List.of("> 投诉电话12378", "-----原始邮件-----\n投诉电话12378", "发件人: 恒信\n投诉电话12378")) {
            replies.take(new IncomingReply(
                    Channel.EMAIL, source(), debtor.email(), "Re: 提醒", "好的\n" + quote, Instant.now(), null, false));
        }

        assertThat(replies.of(debtor.caseNo()))
                .hasSize(3)
                .allSatisfy(reply -> assertThat(reply.meaning()).isEqualTo(Reply.Meaning.ANSWER));
        assertThat(facts.of(debtor.caseNo())).isEmpty();
    }
}
