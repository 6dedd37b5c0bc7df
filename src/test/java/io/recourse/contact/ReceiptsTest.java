package io.recourse.contact;

import static io.recourse.contact.GuardedCases.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.recourse.RecourseTest;
import io.recourse.contact.ContactFact.Kind;
import io.recourse.contact.ContactFacts.Learned;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import io.recourse.legalcase.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What providers tell later, and what follows when a message does not reach its address. */
@RecourseTest
class ReceiptsTest {

    private static final Instant AT = Instant.parse("2026-11-28T01:00:00Z");

    @Autowired
    GuardedCases cases;

    @Autowired
    ContactFacts facts;

    @Autowired
    Dispatch dispatch;

    @Autowired
    DispatchWorker worker;

    @Autowired
    Receipts receipts;

    @Autowired
    SendingEnds ends;

    @Autowired
    TaskInbox tasks;

    @Autowired
    LimitationRecords limitation;

    @Autowired
    Timeline timeline;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private GuardedCases.Debtor debtor;

    @BeforeEach
    void open() {
        debtor = cases.open();
        facts.record(debtor.caseNo(), new Learned(Kind.HOURS_AGREED, null, null, 0, 24, "电话中同意"), STAFF);
    }

    @AfterEach
    void leaveNothingBehind() {
        jdbc.sql("update dispatch set status = 'WITHDRAWN' where case_no = ? and status in ('QUEUED', 'SENDING')")
                .param(debtor.caseNo().value())
                .update();
    }

    @Test
    void keepTheProofThatAMessageArrived() {
        UUID id = sent(Channel.SMS, Purpose.REMINDER);

        assertThat(receipts.receive(id, Receipt.delivered(AT, "id:7 stat:DELIVRD")))
                .isTrue();
        assertThat(receipts.receive(id, Receipt.delivered(AT, "id:7 stat:DELIVRD")))
                .isTrue();

        assertThat(item(id).delivery()).isEqualTo(Receipt.Kind.DELIVERED);
        assertThat(jdbc.sql("select proof from dispatch_receipt where dispatch_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("id:7 stat:DELIVRD");
        assertThat(story()).filteredOn(line -> line.contains("arrived")).hasSize(1);
    }

    /** 时效规定 8: from the day of arrival in China, and never by what only tells the state of the account. */
    @Test
    void ofADemandInterruptLimitation() {
        UUID demand = sent(Channel.SMS, Purpose.REMINDER, "您有一期借款到期未还，请尽快还至约定账户。");
        UUID account = sent(Channel.SMS, Purpose.REMINDER, "您的借款尚有余额未结清，如您愿意处理可以致电。");

        receipts.receive(account, Receipt.delivered(Instant.parse("2026-11-24T16:30:00Z"), "stat:DELIVRD"));
        assertThat(demands()).isEmpty();
        receipts.receive(demand, Receipt.delivered(Instant.parse("2026-11-24T16:30:00Z"), "stat:DELIVRD"));
        assertThat(demands()).containsExactly(LocalDate.parse("2026-11-25"));

        receipts.receive(demand, Receipt.undelivered(false, AT, "stat:UNDELIV"));
        assertThat(demands()).as("what is doubtful interrupts nothing").isEmpty();
    }

    private List<LocalDate> demands() {
        return limitation.of(debtor.caseNo()).stream()
                .filter(record -> record.event().kind() == LimitationEvent.Kind.DEMAND)
                .map(record -> record.event().on())
                .toList();
    }

    @Test
    void areOfNoMessageThatNobodyKnows() {
        assertThat(receipts.receive(UUID.randomUUID(), Receipt.delivered(AT, "x")))
                .isFalse();
    }

    @Test
    void markABadAddressAndSendTheSameByAnotherChannel() {
        UUID id = sent(Channel.EMAIL, Purpose.REMINDER);

        receipts.receive(id, Receipt.undelivered(true, AT, "Status: 5.1.1"));

        assertThat(facts.of(debtor.caseNo()))
                .filteredOn(fact -> fact.kind() == Kind.ADDRESS_BAD)
                .singleElement()
                .satisfies(fact -> assertThat(fact.channel()).isEqualTo(Channel.EMAIL));
        await().until(() ->
                dispatch.of(debtor.caseNo()).stream().allMatch(item -> item.status() == DispatchStatus.SENT));
        assertThat(dispatch.of(debtor.caseNo()))
                .extracting(item -> item.message().channel())
                .containsExactlyInAnyOrder(Channel.EMAIL, Channel.SMS);
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void askAPersonWhereNoOtherChannelWillDo() {
        UUID id = sent(Channel.EMAIL, Purpose.PRIOR_NOTICE);

        receipts.receive(id, Receipt.undelivered(false, AT, "Status: 4.4.7"));

        await().untilAsserted(() -> assertThat(openTasks()).containsExactly("decideMessage"));
        assertThat(item(id).stuck()).isTrue();
        assertThat(facts.of(debtor.caseNo())).noneMatch(fact -> fact.kind() == Kind.ADDRESS_BAD);
    }

    @Test
    void settleWhatNobodyKnewTheFateOf() {
        UUID id = interrupted();
        await().untilAsserted(() -> assertThat(openTasks()).containsExactly("decideMessage"));
        assertThat(item(id).status()).isEqualTo(DispatchStatus.UNCERTAIN);

        receipts.receive(id, Receipt.delivered(AT, "stat:DELIVRD"));

        assertThat(item(id).status()).isEqualTo(DispatchStatus.SENT);
        await().untilAsserted(() -> assertThat(openTasks()).isEmpty());
    }

    @Test
    void aMessageIsTriedAgainWhereItCertainlyWasNotSent() {
        UUID id = sending();
        ends.notSent(item(id), NotSent.Kind.LATER);

        assertThat(item(id).status()).isEqualTo(DispatchStatus.QUEUED);
        assertThat(item(id).tries()).isEqualTo(1);
        jdbc.sql("update dispatch set status = 'SENDING', tries = 8 where id = ?")
                .param(id)
                .update();
        ends.notSent(item(id), NotSent.Kind.LATER);
        assertThat(item(id).status()).isEqualTo(DispatchStatus.FAILED);
    }

    @Test
    void aProviderThatIsDownCostsNoTry() {
        UUID id = sending();
        ends.notSent(item(id), NotSent.Kind.PROVIDER_DOWN);

        assertThat(item(id).status()).isEqualTo(DispatchStatus.QUEUED);
        assertThat(item(id).tries()).isZero();
    }

    /** Silence: only who recognises a message is given it again. */
    @Test
    void aMessageThatMayHaveLeftIsTriedAgainOnlyWhereItArrivesOnce() {
        UUID id = sending();
        ends.unclear(item(id), java.time.Duration.ofHours(24));
        assertThat(item(id).status()).isEqualTo(DispatchStatus.QUEUED);
        jdbc.sql("update dispatch set status = 'SENDING', tried_since = now() - interval '25 hours' where id = ?")
                .param(id)
                .update();
        ends.unclear(item(id), java.time.Duration.ofHours(24));
        assertThat(item(id).status()).isEqualTo(DispatchStatus.UNCERTAIN);

        UUID other = sending();
        ends.unclear(item(other), java.time.Duration.ZERO);
        assertThat(item(other).status()).isEqualTo(DispatchStatus.UNCERTAIN);
    }

    private UUID sent(Channel channel, Purpose purpose) {
        return sent(channel, purpose, "您有一期借款到期。");
    }

    private UUID sent(Channel channel, Purpose purpose, String text) {
        UUID id = queue(channel, purpose, text);
        worker.sendDue();
        await().until(() -> item(id).status() == DispatchStatus.SENT);
        return id;
    }

    private UUID sending() {
        UUID id = sent(Channel.SMS, Purpose.REMINDER);
        jdbc.sql("update dispatch set status = 'SENDING', not_before = now() + interval '2000 days' where id = ?")
                .param(id)
                .update();
        return id;
    }

    private UUID interrupted() {
        UUID id = sent(Channel.SMS, Purpose.REMINDER);
        jdbc.sql("update dispatch set status = 'SENDING', sending_at = now() - interval '1 hour' where id = ?")
                .param(id)
                .update();
        worker.sendDue();
        return id;
    }

    private UUID queue(Channel channel, Purpose purpose, String text) {
        return transaction.execute(status -> dispatch.queue(new Message(
                debtor.caseNo(),
                channel,
                purpose,
                "receipt/" + UUID.randomUUID(),
                channel == Channel.SMS ? debtor.mobile() : debtor.email(),
                "【恒信】",
                text,
                null)));
    }

    private DispatchItem item(UUID id) {
        return dispatch.of(List.of(id)).get(0);
    }

    private List<String> openTasks() {
        return tasks.of(debtor.caseNo()).stream().map(WorkItem::key).toList();
    }

    private List<String> story() {
        return timeline.of(debtor.caseNo()).stream()
                .map(entry -> timeline.tell(entry, Locale.ENGLISH))
                .toList();
    }
}
