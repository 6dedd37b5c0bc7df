package io.recourse.contact.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchItem;
import io.recourse.contact.DispatchStatus;
import io.recourse.contact.GuardedCases;
import io.recourse.contact.Receipt;
import io.recourse.contact.Receipts;
import io.recourse.contact.Replies;
import io.recourse.contact.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an SMSC tells over the wire of the messages that it took: receipts as of SMPP 3.4, appendix B. */
@RecourseTest
class SmppReceiptsTest {

    @Autowired
    GuardedCases cases;

    @Autowired
    ContactFacts facts;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Receipts receipts;

    @Autowired
    Replies replies;

    @Autowired
    JdbcClient jdbc;

    private Smsc smsc;
    private SmppConnection connection;
    private GuardedCases.Debtor debtor;
    private UUID message;
    private String reference;

    @BeforeEach
    void submitOne() {
        smsc = new Smsc();
        SmppSettings settings = new SmppSettings(
                "localhost",
                smsc.port(),
                false,
                "recourse",
                "secret",
                null,
                "10690000",
                Set.of("001"),
                600,
                Duration.ofSeconds(10));
        connection = new SmppConnection(settings, new SmppListener(settings, receipts, replies));
        debtor = cases.open();
        message = UUID.randomUUID();
        jdbc.sql("""
                        insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                            not_before, queued_at, sending_at)
                        values (?, ?, 'SMS', 'DEMAND_LETTER', ?, ?, '', 'x', 'SENDING', now(), now(), now())
                        """)
                .params(message, debtor.caseNo().value(), "smpp/" + message, debtor.mobile())
                .update();
        reference = new SmppProvider(settings, connection).send(item());
    }

    @AfterEach
    void hangUp() throws Exception {
        connection.destroy();
        smsc.close();
        jdbc.sql("update dispatch set status = 'WITHDRAWN' where id = ? and status = 'SENDING'")
                .param(message)
                .update();
    }

    @Test
    void proveThatAMessageArrived() throws Exception {
        note();
        brings("ENROUTE", "000");
        assertThat(item().delivery()).as("still under way").isNull();

        brings("DELIVRD", "000");
        brings("DELIVRD", "000");

        assertThat(item().delivery()).isEqualTo(Receipt.Kind.DELIVERED);
        assertThat(jdbc.sql("select proof from dispatch_receipt where dispatch_id = ?")
                        .param(message)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(proof -> assertThat(proof).contains(reference, "stat:DELIVRD"));
    }

    @Test
    void tellThatANumberDoesNotExist() throws Exception {
        note();
        brings("UNDELIV", "001");

        assertThat(item().delivery()).isEqualTo(Receipt.Kind.UNDELIVERED);
        assertThat(item().stuck())
                .as("a legal text takes no other channel by itself")
                .isTrue();
        assertThat(facts.of(debtor.caseNo()))
                .extracting(ContactFact::kind)
                .containsExactly(ContactFact.Kind.ADDRESS_BAD);
    }

    @Test
    void takeANumberForGoodWhereTheNetworkOnlyFailed() throws Exception {
        note();
        brings("EXPIRED", "011");

        assertThat(item().delivery()).isEqualTo(Receipt.Kind.UNDELIVERED);
        assertThat(facts.of(debtor.caseNo())).isEmpty();
    }

    /** A receipt may be faster than the note of the name that the SMSC gave: it keeps it, and brings it again. */
    @Test
    void areRefusedForNowWhileNobodyKnowsTheMessage() throws Exception {
        assertThatThrownBy(() -> brings("DELIVRD", "000"))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        refused -> assertThat(refused.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
        assertThat(item().delivery()).isNull();

        note();
        brings("DELIVRD", "000");

        assertThat(item().delivery()).isEqualTo(Receipt.Kind.DELIVERED);
        assertThat(item().status()).isEqualTo(DispatchStatus.SENT);
    }

    /** An SMSC begins its numbers anew one day, or another takes its place. */
    @Test
    void areOfTheLatestMessageOfThatName() throws Exception {
        UUID older = UUID.randomUUID();
        jdbc.sql("""
                        insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                            not_before, queued_at, sending_at, ended_at, reference)
                        values (?, ?, 'SMS', 'REMINDER', ?, ?, '', 'x', 'SENT', now(), now(),
                            now() - interval '90 days', now(), ?)
                        """)
                .params(older, debtor.caseNo().value(), "smpp/" + older, debtor.mobile(), reference)
                .update();
        note();

        brings("DELIVRD", "000");

        assertThat(item().delivery()).isEqualTo(Receipt.Kind.DELIVERED);
        assertThat(dispatch.of(List.of(older)).get(0).delivery()).isNull();
    }

    @Test
    void areToldFromWhatPeopleAnswer() throws Exception {
        String text = "你们是谁 " + message;
        smsc.deliver(text, false);

        assertThat(replies.withoutCase(10_000)).extracting(Reply::text).contains(text);
    }

    @Test
    void areRefusedForGoodWhereTheySayNothing() {
        assertThatThrownBy(() -> smsc.deliver("nothing that a receipt says", true))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        refused -> assertThat(refused.getCommandStatus()).isEqualTo(SMPPConstant.STAT_ESME_RX_P_APPN));
    }

    /** As the worker does when the SMSC has answered. */
    private void note() {
        jdbc.sql("update dispatch set reference = ? where id = ?")
                .params(reference, message)
                .update();
    }

    private void brings(String status, String error) throws Exception {
        smsc.deliver(
                "id:%s sub:001 dlvrd:001 submit date:2611280900 done date:2611280901 stat:%s err:%s text:"
                        .formatted(reference, status, error),
                true);
    }

    private DispatchItem item() {
        return dispatch.of(List.of(message)).get(0);
    }
}
