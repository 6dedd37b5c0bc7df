package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.recourse.access.OnBehalf;
import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.engine.Absence;
import io.recourse.engine.Absences;
import io.recourse.engine.AssignTasks;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.TaskSearch;
import io.recourse.engine.WorkItem;
import io.recourse.engine.Worker;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.CaseMatch;
import io.recourse.legalcase.Timeline;
import io.recourse.legalcase.TimelineEntry;
import io.recourse.web.BrowserTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lawyer's task goes to whom a lead gives it, to his substitute while he is away, and comes back. */
class AbsencesPageTest extends BrowserTest {

    private static final Actor LEAD = new Actor("lead");

    @Autowired
    SampleCases samples;

    @Autowired
    Escalation escalation;

    @Autowired
    TaskInbox inbox;

    @Autowired
    AssignTasks assignTasks;

    @Autowired
    Absences absences;

    @Autowired
    Users users;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Timeline timeline;

    @Autowired
    Clock clock;

    private CaseNo caseNo;
    private LocalDate today;
    private String wang;
    private String li;

    @BeforeEach
    void twoLawyersAndATask() {
        caseNo = samples.open("AWAY-" + UUID.randomUUID(), "诸葛恪", LocalDate.parse("2025-09-15"));
        escalation.report(caseNo, CaseEvent.DISPUTED, "", Actor.SYSTEM);
        await().until(() -> !inbox.of(caseNo).isEmpty());
        today = LocalDate.now(clock);
        wang = person("wang", Role.LAWYER);
        li = person("li", Role.LAWYER);
    }

    private String person(String name, Role role) {
        String id = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        return users.createWithHash(id, new Profile(id, null, null, Set.of(role)), "{noop}" + id, LEAD)
                .id();
    }

    private WorkItem task() {
        return inbox.of(caseNo).get(0);
    }

    private boolean isOnAgendaOf(String person) {
        Worker worker = new Worker(person, Set.of("lawyer"));
        return inbox.search(TaskSearch.first(10)
                        .cases(CaseMatch.only(caseNo))
                        .worker(worker)
                        .build())
                .contains(task());
    }

    @Test
    void goesToTheSubstituteAndComesBack() {
        assignTasks.assign(task().taskId(), wang, LEAD);
        assertThat(isOnAgendaOf(li)).isFalse();

        Absence absence = absences.enter(wang, today, today.plusDays(3), li, LEAD);
        assertThat(isOnAgendaOf(li)).isTrue();

        absences.end(absence.id(), LEAD);
        assertThat(isOnAgendaOf(li)).isFalse();
        assertThat(isOnAgendaOf(wang)).isTrue();
        onBehalf.of(
                new Actor(li),
                () -> assertThatThrownBy(() -> inbox.unclaim(task().taskId()))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("task.taken"));
    }

    @Test
    void tellsWhoActedForWhom() {
        assignTasks.assign(task().taskId(), wang, LEAD);
        absences.enter(wang, today, today, li, new Actor(wang));

        onBehalf.of(
                new Actor(li),
                () -> inbox.complete(task().taskId(), Map.of("outcome", "release", "finding", "unfounded")));

        assertThat(timeline.of(caseNo))
                .filteredOn(entry -> Set.of("task-assigned", "task-done-for").contains(entry.kind()))
                .extracting(TimelineEntry::actor, entry -> entry.args().get("person"))
                .containsExactly(tuple("lead", wang), tuple(li, wang));
    }

    @Test
    void leavesATaskWithThoseWhoMayDoIt() {
        String assistant = person("assistant", Role.LEGAL_ASSISTANT);
        assertThatThrownBy(() -> assignTasks.assign(task().taskId(), assistant, LEAD))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("task.assign.other-group");
        assertThatThrownBy(() -> assignTasks.assign(task().taskId(), "manager", LEAD))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("task.assign.works-on-none");
        assertFault(() -> absences.enter(wang, today, today, assistant, LEAD), "absence.other-groups");
    }

    @Test
    void refusesASubstituteWhoIsAwayHimself() {
        absences.enter(li, today.plusDays(2), today.plusDays(4), wang, LEAD);

        assertFault(() -> absences.enter(wang, today, today.plusDays(2), li, LEAD), "absence.substitute-away");
        assertFault(() -> absences.enter(li, today.plusDays(4), today.plusDays(9), wang, LEAD), "absence.overlaps");
        assertFault(() -> absences.enter(wang, today, today.minusDays(1), li, LEAD), "absence.over");
        absences.enter(wang, today, today.plusDays(1), li, LEAD);
    }

    @Test
    void leadsAssignSelectedTasksByKeysAlone() {
        signInAs("lead");
        page.navigate("/tasks?assignee=any");
        page.fill("#text", caseNo.value());
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*search=.*"));
        assertThat(page.locator("#selection")).isHidden();
        keys().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("#selection .selected")).hasText("已选1项");
        assertAccessible();
        page.keyboard().press("s");
        assertThat(page.locator("#person")).isFocused();
        page.keyboard().type(wang);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice-settled")).containsText("已分配任务：1项");
        assertThat(task().assignee()).isEqualTo(wang);

        keys().press("a");
        page.locator("#selection button[formaction$=take-back]").click();
        assertThat(page.locator(".notice-settled")).containsText("已退回各组的任务：1项");
        assertThat(task().assignee()).isNull();
    }

    @Test
    void everybodyEntersHisOwnAbsence() {
        signInAtTheForm(wang);
        page.navigate("/absences");
        page.fill("#from", today.toString());
        page.fill("#to", today.plusDays(1).toString());
        page.selectOption("#substitute", wang);
        page.click("main form.sheet button[type=submit]");
        assertThat(page.locator("#substitute-fault")).containsText("代理人不能是本人");
        assertAccessible();
        page.selectOption("#substitute", li);
        page.click("main form.sheet button[type=submit]");
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(wang));
        assertThat(row).containsText("不在岗");
        assertAccessible();
        row.locator("button").click();
        assertThat(row).hasCount(0);
    }

    private static void assertFault(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        faults -> assertThat(faults.errors())
                                .extracting(FieldError::code)
                                .contains(code));
    }
}
