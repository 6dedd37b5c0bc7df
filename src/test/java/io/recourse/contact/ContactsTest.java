package io.recourse.contact;

import static io.recourse.contact.GuardedCases.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.contact.ContactFact.Kind;
import io.recourse.contact.ContactFacts.Learned;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.PartyRole;
import io.recourse.legalcase.Timeline;
import java.util.ArrayList;
import java.util.Collections;
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
class ContactsTest {

    private static final int THREADS = 50;

    @Autowired
    GuardedCases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactFacts facts;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Holds holds;

    @Autowired
    Timeline timeline;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private GuardedCases.Debtor debtor;

    /** The debtor may be called at any hour, so that the test's own hour does not matter. */
    @BeforeEach
    void open() {
        debtor = cases.open();
        facts.record(debtor.caseNo(), new Learned(Kind.HOURS_AGREED, null, null, 0, 24, "电话中同意"), STAFF);
    }

    @Test
    void letsNoTwoTakeTheLastConnectedCall() throws Exception {
        List<CaseNo> both = List.of(debtor.caseNo(), cases.openAnother(debtor));

        List<Contacts.Begun> begun = atOnce(i -> contacts.begin(call(both.get(i % 2)), new Actor("agency-" + i)));

        assertThat(begun).filteredOn(b -> b.permission().allowed()).hasSize(3);
        assertThat(begun)
                .filteredOn(b -> !b.permission().allowed())
                .allSatisfy(b -> assertThat(b.permission().rule()).isEqualTo("contact.calls-used"));
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void letsNoTwoTakeTheLastAttemptAtANumber() throws Exception {
        atOnce(i -> {
            Contacts.Begun begun;
            do {
                begun = contacts.begin(call(debtor.caseNo()), new Actor("dialer-" + i));
                if (begun.attempt() != null) {
                    contacts.end(begun.attempt(), AttemptResult.UNANSWERED, null, STAFF);
                }
            } while (begun.attempt() != null || !begun.permission().rule().equals("contact.attempts-used"));
            return begun;
        });

        assertThat(counted()).isEqualTo(6);
    }

    @Test
    void endsAnAttemptOnceAndWithItsRecording() {
        UUID attempt = contacts.begin(call(debtor.caseNo()), STAFF).attempt();

        assertThatThrownBy(() -> contacts.end(attempt, AttemptResult.REACHED, " ", STAFF))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid ->
                                assertThat(invalid.errors()).extracting("field").containsExactly("recordingRef"));
        contacts.end(attempt, AttemptResult.REACHED, "REC-1", STAFF);
        assertThatThrownBy(() -> contacts.end(attempt, AttemptResult.UNANSWERED, null, STAFF))
                .isInstanceOf(Refused.class)
                .hasMessage("contact.told-already");
    }

    @Test
    void takesARecordedCallForTheOneThatItsMakerBegan() {
        contacts.begin(call(debtor.caseNo()), STAFF);
        contacts.record(call(debtor.caseNo()), AttemptResult.UNANSWERED, null, STAFF);
        contacts.record(call(debtor.caseNo()), AttemptResult.UNANSWERED, null, STAFF);

        assertThat(contacts.today(debtor.caseNo())).isEqualTo(new Contacts.Today(2, 0));
    }

    @Test
    void takesNoRecordedCallForOneOfAnotherDay() {
        cases.attempt(debtor, PartyRole.DEBTOR, Channel.CALL, debtor.mobile(), "2026-01-05T10:00", null);
        contacts.record(call(debtor.caseNo()), AttemptResult.UNANSWERED, null, STAFF);

        assertThat(contacts.today(debtor.caseNo())).isEqualTo(new Contacts.Today(1, 0));
    }

    @Test
    void recordsWhatHappenedThoughARuleForbadeItAndTellsThat() {
        for (int i = 0; i < 5; i++) {
            contacts.record(call(debtor.caseNo()), AttemptResult.REACHED, "REC-" + i, STAFF);
        }

        assertThat(contacts.today(debtor.caseNo())).isEqualTo(new Contacts.Today(5, 5));
        assertThat(story())
                .filteredOn(line -> line.contains("against a rule"))
                .singleElement()
                .asString()
                .startsWith("request for payment by phone call was made against a rule. The calls that may connect")
                .contains("GB/T 45251-2025: three connected calls");
    }

    @Test
    void doesNotCountThatTheDebtorCalled() {
        contacts.cameIn(debtor.caseNo(), "REC-1", STAFF);

        assertThat(contacts.today(debtor.caseNo())).isEqualTo(new Contacts.Today(0, 0));
    }

    @Test
    void tellsARefusedCallOnce() {
        holds.begin(debtor.caseNo(), HoldReason.DISPUTE, "", STAFF);

        assertThat(contacts.begin(call(debtor.caseNo()), STAFF).attempt()).isNull();
        contacts.begin(call(debtor.caseNo()), STAFF);

        assertThat(story())
                .filteredOn(line -> line.contains("refused"))
                .singleElement()
                .asString()
                .startsWith("""
                        request for payment by phone call refused. The case is on hold""");
        assertThat(counted()).isZero();
    }

    @Test
    void tellsARefusedMessageOnceThoughNothingIsQueued() {
        facts.record(debtor.caseNo(), new Learned(Kind.CHANNEL_OBJECTED, Channel.SMS, null, null, null, "短信"), STAFF);
        Message message = new Message(
                debtor.caseNo(),
                Channel.SMS,
                Purpose.REMINDER,
                "test/" + UUID.randomUUID(),
                debtor.mobile(),
                "提醒",
                "请致电。",
                null);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> transaction.execute(status -> dispatch.queue(message)))
                    .isInstanceOf(Refused.class)
                    .hasMessage("contact.channel-objected");
        }

        assertThat(dispatch.of(debtor.caseNo())).isEmpty();
        assertThat(story())
                .filteredOn(line -> line.contains("refused"))
                .containsExactly("reminder by SMS refused. The debtor objected to being contacted this way. Civil Code"
                        + " arts. 1032 and 1033: a channel that the debtor objected to is not used to collect; legal papers"
                        + " may still be posted.");
    }

    @Test
    void keepsAFactUntilItIsEndedButARefusalForGood() {
        Learned refused = new Learned(Kind.CONTACT_REFUSED, Channel.CALL, debtor.contact(), null, null, "别再打");
        facts.record(debtor.caseNo(), refused, STAFF);
        facts.record(debtor.caseNo(), refused, STAFF);
        CaseNo another = cases.openAnother(debtor);
        assertThat(facts.of(another))
                .extracting(ContactFact::kind)
                .containsExactlyInAnyOrder(Kind.CONTACT_REFUSED, Kind.HOURS_AGREED);

        for (ContactFact fact : facts.of(another)) {
            if (fact.kind() == Kind.HOURS_AGREED) {
                facts.end(another, fact.id(), STAFF);
            } else {
                assertThatThrownBy(() -> facts.end(another, fact.id(), STAFF)).hasMessage("contact-fact.for-good");
            }
        }

        assertThat(facts.of(debtor.caseNo())).extracting(ContactFact::kind).containsExactly(Kind.CONTACT_REFUSED);
    }

    @Test
    void asksForWhatAFactNeeds() {
        assertInvalid(new Learned(null, null, null, null, null, ""), "kind");
        assertInvalid(new Learned(Kind.HOURS_AGREED, null, null, 22, 7, ""), "hourFrom", "how");
        assertInvalid(new Learned(Kind.CHANNEL_OBJECTED, null, null, null, null, "x"), "channel");
        assertInvalid(new Learned(Kind.ADDRESS_BAD, null, " ", null, null, "x"), "channel", "address");
        assertInvalid(new Learned(Kind.DEBTOR_INCAPABLE, null, null, null, null, "x".repeat(1001)), "how");
    }

    @Test
    void namesNobodyInWhatIsCounted() {
        contacts.record(call(debtor.caseNo()), AttemptResult.UNANSWERED, null, STAFF);

        assertThat(jdbc.sql("select debtor_key || address_key from contact_attempt where case_no = ?")
                        .param(debtor.caseNo().value())
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{128}")
                .doesNotContain(debtor.mobile(), debtor.idNo());
    }

    private void assertInvalid(Learned learned, String... fields) {
        assertThatThrownBy(() -> facts.record(debtor.caseNo(), learned, STAFF))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid ->
                                assertThat(invalid.errors()).extracting("field").containsExactly((Object[]) fields));
    }

    private interface Try {
        Contacts.Begun by(int thread) throws Exception;
    }

    private static List<Contacts.Begun> atOnce(Try what) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Contacts.Begun>> tries = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                tries.add(() -> what.by(thread));
            }
            Collections.shuffle(tries);
            List<Contacts.Begun> begun = new ArrayList<>();
            for (Future<Contacts.Begun> answer : threads.invokeAll(tries)) {
                begun.add(answer.get());
            }
            return begun;
        } finally {
            threads.shutdownNow();
        }
    }

    private Contact call(CaseNo caseNo) {
        return Contact.call(caseNo, PartyRole.DEBTOR, Purpose.PAYMENT, debtor.mobile());
    }

    private long counted() {
        return jdbc.sql(
                        "select count(*) from contact_attempt where case_no in (select case_no from party where id_no = ?)")
                .param(debtor.idNo())
                .query(Long.class)
                .single();
    }

    private List<String> story() {
        return timeline.of(debtor.caseNo()).stream()
                .map(entry -> timeline.tell(entry, Locale.ENGLISH))
                .toList();
    }
}
