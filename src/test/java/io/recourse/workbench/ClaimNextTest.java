package io.recourse.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.recourse.RecourseTest;
import io.recourse.access.OnBehalf;
import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.engine.Absences;
import io.recourse.engine.TaskInbox;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import jakarta.servlet.http.HttpSession;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Whoever asks for the next task gets the most urgent one that he may do; what he leaves comes back after the others. */
@RecourseTest
class ClaimNextTest {

    private static final Actor LEAD = new Actor("lead");

    @Autowired
    SampleCases samples;

    @Autowired
    Escalation escalation;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TaskPage page;

    @Autowired
    Absences absences;

    @Autowired
    Users users;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<CaseNo> opened = new ArrayList<>();
    private String person;

    @BeforeEach
    void hire() {
        person = person("zhao", Role.LAWYER, Role.DESIGNER);
    }

    @AfterEach
    void recall() {
        opened.forEach(caseNo -> escalation.report(caseNo, CaseEvent.RECALLED, "", Actor.SYSTEM));
    }

    @Test
    void givesTheOneThatIsDueFirstBeItOnesOwnOrNot() {
        String absent = person("qian", Role.LAWYER);
        LocalDate today = LocalDate.now(clock);
        absences.enter(absent, today, today.plusDays(1), person, LEAD);
        String own = task(person, Duration.ofDays(30));
        assertThat(next()).contains(own);
        String ofAbsent = task(absent, Duration.ofDays(20));
        assertThat(next()).contains(ofAbsent);
        assertThat(inbox.get(ofAbsent).assignee()).isEqualTo(absent);
        String breached = task(null, Duration.ofDays(-1));
        assertThat(next()).contains(breached);
        assertThat(inbox.get(breached).assignee()).isEqualTo(person);

        String unclaimed = task(null, Duration.ofDays(25));
        assertThat(next(breached)).contains(ofAbsent);
        assertThat(next(breached, ofAbsent)).contains(unclaimed);
        assertThat(next(breached, ofAbsent, unclaimed)).contains(own);
        assertThat(next(breached, ofAbsent, unclaimed, own)).isEmpty();
    }

    @Test
    void bringsBackWhatWasLeftAfterAllOthers() {
        person = person("sun", Role.DESIGNER);
        String first = task(person, Duration.ofDays(1));
        String second = task(person, Duration.ofDays(2));
        String third = task(person, Duration.ofDays(3));
        HttpSession session = new MockHttpSession();
        assertThat(nextPage(session, null)).isEqualTo(first);
        assertThat(nextPage(session, first)).isEqualTo(second);
        assertThat(nextPage(session, second)).isEqualTo(third);
        assertThat(nextPage(session, third)).isEqualTo(first);
        assertThat(nextPage(session, first)).isEqualTo(second);
        assertThat(nextPage(session, null)).isEqualTo(first);
    }

    private String nextPage(HttpSession session, String leaving) {
        return asPerson(() -> page.next(leaving, session, new RedirectAttributesModelMap()))
                .replace("redirect:/tasks/", "");
    }

    private Optional<String> next(String... aside) {
        return asPerson(() -> inbox.claimNext(person, Set.of(Role.DESIGNER.id()), Set.of(aside)));
    }

    private <T> T asPerson(Supplier<T> act) {
        AtomicReference<T> result = new AtomicReference<>();
        onBehalf.of(new Actor(person), () -> result.set(act.get()));
        return result.get();
    }

    /** A real task, but given to people who have none to do but these. */
    private String task(String assignee, Duration due) {
        CaseNo caseNo = samples.open("NEXT-" + UUID.randomUUID(), "诸葛均", LocalDate.parse("2025-09-15"));
        opened.add(caseNo);
        escalation.report(caseNo, CaseEvent.DISPUTED, "", Actor.SYSTEM);
        await().until(() -> !inbox.of(caseNo).isEmpty());
        String task = inbox.of(caseNo).get(0).taskId();
        jdbc.sql("update work_item set groups = array[?], assignee = ?, due_at = ? where task_id = ?")
                .params(
                        Role.DESIGNER.id(),
                        assignee,
                        Timestamp.from(clock.instant().plus(due)),
                        task)
                .update();
        return task;
    }

    private String person(String name, Role... roles) {
        String id = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        return users.createWithHash(id, new Profile(id, null, null, Set.of(roles)), "{noop}" + id, LEAD)
                .id();
    }
}
