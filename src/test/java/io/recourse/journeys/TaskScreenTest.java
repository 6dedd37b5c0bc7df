package io.recourse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.access.SignedIn;
import io.recourse.access.User;
import io.recourse.engine.TaskInbox;
import io.recourse.web.BrowserTest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Legal staff decide on one screen: form, document, facts; what they type is never lost, and nothing is done twice. */
@Import(Portfolio.class)
class TaskScreenTest extends BrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TaskService tasks;

    private Desk desk;

    @BeforeEach
    void openACaseToBeCalled() {
        desk = new Desk(port, portfolio.open(Portfolio.Loan.MICRO_CREDIT));
        desk.advance("P4D");
    }

    @AfterEach
    void takeBack() {
        desk.report("RECALLED");
    }

    @Test
    void keepsWhatIsTypedAndCompletesByKeyboard() {
        signInAs("assistant");
        String task = open("assistant", "callDebtor");
        assertThat(page.locator("main")).containsText(desk.caseNo().value());
        assertThat(page.locator("#task-form")).not().containsText(Pattern.compile(" / |\\[[A-Z]\\d?]|\\*\\*"));
        page.getByLabel("电话已接通").check();
        page.getByLabel("录音编号").fill("REC-1");
        assertThat(page.locator("#draft-state")).hasText("草稿已保存");
        page.reload();
        ready();
        assertThat(page.getByLabel("录音编号")).hasValue("REC-1");

        page.getByLabel("对债务有异议").check();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#task-refused")).containsText("通话记要");
        assertThat(page.getByLabel("录音编号")).hasValue("REC-1");
        assertAccessible();

        page.getByLabel("承诺还款").check();
        assertThat(page.locator("#task-form")).containsText("承诺还款日");
        assertThat(page.locator("#task-form")).not().containsText("Promised day");
        assertThat(page.locator("#task-form")).containsText(Pattern.compile("\\d{4}-\\d{2}-\\d{2} 周[一二三四五六日]"));

        page.getByLabel("拒绝还款").check();
        page.getByLabel("通话记要").fill("失业，请求宽限");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.contains(task));
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("reviewDemandLetter");
    }

    @Test
    void showsALetterBesideItsFormAndTheVersionThatWasReturned() {
        desk.complete("assistant", "callDebtor", Filled.said("refused"));
        desk.settle();
        signInAs("lawyer");
        String task = open("lawyer", "reviewDemandLetter");
        assertThat(page.locator(".paper").first()).hasAttribute("data-drawn", "yes");
        assertThat(page.locator(".textLayer").first()).containsText("公民身份号码");
        assertThat(page.locator("#task-form img")).hasCount(0);
        assertAccessible();

        page.getByLabel("退回修改").check();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#task-form")).containsText("此项必填。");
        page.getByLabel("理由").fill("请补充合同签订日期");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> !url.contains(task));
        desk.settle();
        desk.complete("assistant", "amendDemandLetter", Map.of("deadlineDays", 10));
        desk.settle();

        open("lawyer", "reviewDemandLetter");
        assertThat(page.locator("[id^=paper-tab-]")).containsText(new String[] {"第2版", "第1版"});
        page.locator("#paper-tab-1").click();
        assertThat(page.locator("#paper-1 .paper")).hasAttribute("data-drawn", "yes");
    }

    @Test
    void saysThatAColleagueWasFasterAndKeepsWhatWasTyped() {
        signInAs("assistant");
        open("assistant", "callDebtor");
        page.getByLabel("电话已接通").check();
        page.getByLabel("录音编号").fill("REC-2");
        page.getByLabel("拒绝还款").check();
        page.getByLabel("通话记要").fill("改天再说");
        desk.complete("assistant", "callDebtor", Filled.said("refused"));

        page.locator("#complete-task").click();

        assertThat(page.locator("#task-refused")).isVisible();
        assertThat(page.getByLabel("通话记要")).hasValue("改天再说");
    }

    @Test
    void letsALeadGiveTheTaskToAColleagueByKeyboard() {
        String task = desk.task("assistant", "callDebtor");
        signInAs("lead");
        page.navigate("/tasks?assignee=any");
        page.fill("#text", desk.caseNo().value());
        page.keyboard().press("Enter");
        page.locator("tbody a[href='/tasks/" + task + "']").click();
        assertThat(page.locator(".assignment")).isVisible();
        page.waitForLoadState();
        page.keyboard().press("s");
        Locator person = page.locator("#person");
        assertThat(person).isFocused();
        assertThat(person.locator("option[value=assistant]")).hasCount(1);
        assertThat(person.locator("option[value=lawyer]")).hasCount(0);
        assertAccessible();
        person.selectOption("assistant");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice-settled")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/tasks/" + task));
        assertThat(inbox.get(task).assignee()).isEqualTo("assistant");

        page.locator(".assignment button[formaction]").click();
        assertThat(page.locator(".notice-settled")).isVisible();
        assertThat(inbox.get(task).assignee()).isNull();
    }

    @Test
    void offersNoAssignmentToWhoMayNotAssign() {
        signInAs("assistant");
        open("assistant", "callDebtor");
        assertThat(page.locator(".assignment")).hasCount(0);
    }

    @Test
    void takesTheNextTaskAndShowsTheKeys() {
        signInAs("assistant");
        page.navigate("/tasks");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("n");
        page.waitForURL(url -> url.matches(".*/tasks/[0-9a-f-]{36}"));
        String taken = page.url().replaceAll(".*/", "");
        assertThat(inbox.get(taken).assignee()).isEqualTo("assistant");

        assertThat(page.locator("#task-form[data-ready=yes]")).isVisible();
        page.locator("#task-form")
                .locator("input:enabled, textarea, select")
                .first()
                .focus();
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        tasks.setAssignee(taken, null);
    }

    @Test
    void givesPeopleWhoAskAtOnceATaskEach() throws Exception {
        List<Desk> more = IntStream.range(0, 3)
                .mapToObj(i -> new Desk(port, portfolio.open(Portfolio.Loan.MICRO_CREDIT)))
                .toList();
        desk.advance("P4D");
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> asking = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<String>) () -> nextOf("queue-" + i))
                    .toList();
            List<Future<String>> given = people.invokeAll(asking);
            Set<String> distinct = new HashSet<>();
            for (Future<String> one : given) {
                distinct.add(one.get());
            }
            assertThat(distinct).hasSize(4);
            distinct.forEach(task -> tasks.setAssignee(task, null));
        } finally {
            people.shutdown();
            more.forEach(one -> one.report("RECALLED"));
        }
    }

    private String nextOf(String id) {
        User user = new User(id, id, null, null, true, Set.of(Role.LEGAL_ASSISTANT), Instant.EPOCH);
        String[] held = {Role.LEGAL_ASSISTANT.authority(), Right.WORK_TASKS.name()};
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new SignedIn(user, ""), null, held));
        return inbox.claimNext(id, Set.of("legal-assistant"), Set.of()).orElseThrow();
    }

    private String open(String user, String key) {
        String task = desk.task(user, key);
        page.navigate("/tasks/" + task);
        ready();
        return task;
    }

    private void ready() {
        Locator form = page.locator("#task-form");
        page.waitForFunction("form => form.dataset.ready === 'yes'", form.elementHandle());
        assertThat(form.getByText(desk.caseNo().value()).first()).isVisible();
    }
}
