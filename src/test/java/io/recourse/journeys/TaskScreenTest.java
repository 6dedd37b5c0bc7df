package io.recourse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.recourse.access.Right;
import io.recourse.access.Role;
import io.recourse.access.SignedIn;
import io.recourse.access.User;
import io.recourse.access.Users;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.TaskInbox;
import io.recourse.web.BrowserTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    CaseProcesses processes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TaskService tasks;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

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
        assertThat(page.locator("#compare")).hasCount(0);
        assertThat(page.locator("#fact-rules")).containsText(Pattern.compile("符合[\\s\\S]*律师函给7至15日"));
        assertThat(page.locator("#fact-contacts summary")).containsText("电话: 已联系上本人");
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
        Locator shown = page.locator(".paper-shown");
        Locator before = page.locator(".paper-before");
        assertThat(shown).containsText(Pattern.compile("第2版[\\s\\S]*公民身份号码"));
        assertThat(before).containsText(Pattern.compile("第1版[\\s\\S]*公民身份号码"));
        assertThat(before.boundingBox().x).isLessThan(shown.boundingBox().x);
        assertThat(before.boundingBox().y).isEqualTo(shown.boundingBox().y);
        assertAccessible();

        page.locator(".paper-shown .paper").evaluate("paper => paper.scrollTo(0, 150)");
        page.waitForFunction("() => document.querySelector('.paper-before .paper').scrollTop === 150");
        page.keyboard().press("Escape");
        page.keyboard().press("v");
        assertThat(before).isHidden();
        page.keyboard().press("v");
        assertThat(before).isVisible();
    }

    @Test
    void saysThatAColleagueWasFasterAndKeepsWhatWasTyped() {
        signInAs("assistant");
        page.route("**/tasks/live?*", TaskScreenTest::tellNothing);
        open("assistant", "callDebtor");
        page.getByLabel("电话已接通").check();
        page.getByLabel("录音编号").fill("REC-2");
        page.getByLabel("拒绝还款").check();
        page.getByLabel("通话记要").fill("改天再说");
        desk.complete("assistant", "callDebtor", Filled.said("refused"));

        page.locator("#complete-task").click();

        assertThat(page.locator("#task-refused"))
                .containsText(users.get("assistant").name() + "已完成该任务");
        assertThat(page.locator("#complete-task")).isDisabled();
        assertThat(page.getByLabel("通话记要")).hasValue("改天再说");
        assertAccessible();

        page.locator("#keep-as-note").click();
        page.waitForURL(Pattern.compile(".*/cases/" + desk.caseNo().value() + ".*"));
        assertThat(page.locator(".notes")).containsText("通话记要: 改天再说");
        assertThat(page.locator(".notes")).containsText("拒绝还款");
    }

    @Test
    void keepsOnlyWhatWasTypedEvenWhenOneLeavesAtOnce() {
        signInAs("assistant");
        String task = open("assistant", "callDebtor");
        page.getByLabel("电话已接通").check();
        page.getByLabel("录音编号").fill("REC-3");
        page.navigate("/tasks");
        await().untilAsserted(() -> assertThat(draft(task)).contains("REC-3"));
        assertThat(draft(task)).contains("callEffective").doesNotContain("caseNo", "outcome", "note", "null");

        page.navigate("/tasks/" + task);
        ready();
        assertThat(page.getByLabel("录音编号")).hasValue("REC-3");
        page.getByLabel("拒绝还款").check();
        page.getByLabel("通话记要").fill("长".repeat(60_000));
        assertThat(page.locator("#draft-state")).containsText("未保存");
        assertThat(draft(task)).doesNotContain("长");
    }

    private String draft(String task) {
        return jdbc.sql("select coalesce(max(fields::text), '') from task_draft where task_id = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    @Test
    void showsWhatMattersForTheTaskOneLineEach() {
        jdbc.sql("""
                        insert into instalment_plan (id, case_no, status, debt, waiver, down_payment, instalments,
                            first_due_on, grace_days, paid_before, proposed_by, proposed_at, document_id, signed_on,
                            signed_by)
                        values (gen_random_uuid(), ?, 'ACTIVE', 3600, 100, 0, 5, ?, 3, 0, 'assistant', now(),
                            gen_random_uuid(), ?, 'ON_SITE')
                        """)
                .params(desk.caseNo().value(), today().plusDays(10), today())
                .update();
        signInAs("assistant");
        open("assistant", "callDebtor");

        assertThat(page.locator("#fact-contacts")).containsText("致电借款人");
        assertThat(page.locator("#fact-rules")).containsText("下一步：提醒催告");
        assertThat(page.locator("#fact-plan summary")).containsText("共¥3,500.00");
        page.locator("#fact-plan > summary").click();
        assertThat(page.locator("#fact-plan tbody tr")).hasCount(5);
        page.locator("#fact-owed > summary").click();
        assertThat(page.locator("#fact-owed [data-lines=unpaid] tbody tr").first())
                .isVisible();
        page.locator("#fact-limitation > summary").click();
        assertThat(page.locator("#fact-limitation .reasons")).containsText("《民法典》第一百八十八条");
        assertAccessible();
    }

    @Test
    void showsTheRulesOfAFilingAndTakesNoProposalForADraft() {
        desk.complete("assistant", "callDebtor", Filled.said("refused"));
        desk.settle();
        desk.complete("lawyer", "reviewDemandLetter", Filled.decided("approved"));
        desk.settle();
        desk.complete("assistant", "recordLetterDelivery", Filled.delivered(today()));
        desk.advance("P16D");
        desk.complete("assistant", "recordNoticeDelivery", Filled.delivered(today()));
        desk.advance("P25D");
        desk.complete("lead", "approveReport", Filled.decided("approved"));
        desk.settle();

        signInAs("lawyer");
        String task = open("lawyer", "draftClaim");
        assertThat(page.locator("#fact-rules > summary")).containsText(Pattern.compile("阻碍立案\\d+项"));
        page.locator("#fact-rules > summary").click();
        assertThat(page.locator("#fact-rules > ul li").first()).containsText("《");
        page.locator("#rules-passed > summary").click();
        assertThat(page.locator("#rules-passed")).containsText("《");
        assertAccessible();

        page.getByLabel("已拟定").check();
        assertThat(page.getByLabel("计算截止日")).isVisible();
        assertThat(page.evaluate(
                        "getComputedStyle(document.querySelector('.fjs-select-placeholder'), '::after').content"))
                .isEqualTo("\"请选择\"");
        page.getByLabel("说明").fill("待补合同原件");
        assertThat(page.locator("#draft-state")).hasText("草稿已保存");
        assertThat(draft(task)).isEqualTo("{\"note\": \"待补合同原件\", \"outcome\": \"drafted\"}");

        assertThat(page.getByLabel("请求保全数额")).isHidden();
        page.locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions().setHasText("是否申请财产保全"))
                .locator("input")
                .first()
                .check();
        assertThat(page.getByLabel("请求保全数额")).hasValue(Pattern.compile("\\d+\\.\\d\\d"));
        assertThat(page.getByLabel("被保全财产或者财产线索")).isVisible();
        assertAccessible();
        assertOffersGuarantors();
    }

    private void assertOffersGuarantors() {
        assertThat(page.getByLabel("一并起诉保证人")).isHidden();
        portfolio.guarantee(desk.caseNo(), List.of("李保"));
        page.reload();
        ready();
        assertThat(page.locator("#task-form")).containsText("李保");
        page.getByLabel("已拟定").check();
        assertThat(page.getByLabel("保证合同的主要内容")).isHidden();
        page.getByLabel("一并起诉保证人").check();
        assertThat(page.getByLabel("保证合同的主要内容")).isVisible();
        assertAccessible();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void givesTheTaskBackByKey() {
        signInAs("assistant");
        String task = open("assistant", "callDebtor");
        page.locator("h1").click();
        page.keyboard().press("c");
        assertThat(page.locator("[data-key=u]")).isVisible();
        assertThat(inbox.get(task).assignee()).isEqualTo("assistant");
        ready();
        page.keyboard().press("Escape");
        page.keyboard().press("u");
        page.waitForURL(Pattern.compile(".*/tasks(\\?.*)?"));
        assertThat(page.locator(".notice-settled")).containsText("已退回");
        assertThat(inbox.get(task).assignee()).isNull();
    }

    private static void tellNothing(Route live) {
        live.fulfill(
                new Route.FulfillOptions().setContentType("text/event-stream").setBody(": nothing\n\n"));
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

    /** Each page has facts, timeline and the case's process, drawn behind a closed tab, and nothing to click on. */
    @Test
    void printsWhatIsKnownAndWhatIsDrawn() throws IOException {
        signInAs("assistant");
        open("assistant", "callDebtor");
        String task = page.url();
        isPrinted(task, () -> keys().press("Control+p"));
        isPrinted("/cases/" + desk.caseNo(), () -> page.locator("[data-print]").click());
    }

    private void isPrinted(String path, Runnable print) throws IOException {
        page.navigate(path);
        print.run();
        assertThat(page.locator("[data-diagram]:not([data-drawn=yes])")).hasCount(0);
        assertThat(page.locator("[data-diagram].printing")).hasCount(0);
        try (PDDocument pdf = Loader.loadPDF(page.pdf())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .as(path)
                    .contains(desk.caseNo().value(), "张", "¥", "为合同", "决定下一步")
                    .doesNotContain("退出登录", "修改密码");
        }
    }

    @Test
    void showsThePacketBesideWhatTheCourtMakesOfIt() {
        Desk suing = new Desk(port, portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE));
        processes.start("court-filing", suing.caseNo());
        suing.settle();
        portfolio.prove(suing.caseNo());
        suing.complete("lawyer", "draftClaim", Filled.claim(LocalDate.now(clock)));
        suing.settle();
        suing.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        suing.complete("lead", "approveFiling", Filled.decided("approved"));

        signInAs("assistant");
        page.navigate("/tasks/" + suing.task("assistant", "recordFiling"));
        assertThat(page.locator("#task-form[data-ready=yes]")).isVisible();
        assertThat(page.locator("[role=tab][id^=paper-tab]")).hasCount(5);
        assertThat(page.locator(".paper-shown").first()).containsText(Pattern.compile("已决定[\\s\\S]*民事起诉状"));
        assertThat(page.locator("#task-form")).containsText("拟定人: 陈思远");
        suing.report("RECALLED");
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
