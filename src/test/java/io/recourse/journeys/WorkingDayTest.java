package io.recourse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.recourse.web.BrowserTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people of each role do in a day, page after page as they would; the lawyer without a mouse. */
@Import(Portfolio.class)
class WorkingDayTest extends BrowserTest {

    private static final Pattern TASK = Pattern.compile(".*/tasks/[0-9a-f-]{36}");
    private static final Pattern BATCH = Pattern.compile(".*/task-batches/[0-9a-f-]{36}");
    private static final String ALERTING = "WORKINGDAY";

    /** No page asks for more presses of the tabulator. */
    private static final int FAR = 150;

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    @Autowired
    JdbcClient jdbc;

    private List<Desk> desks;

    private void openCasesToBeCalled(int count) {
        desks = Stream.generate(() -> new Desk(port, portfolio.open(Portfolio.Loan.MICRO_CREDIT)))
                .limit(count)
                .toList();
        desks.get(0).advance("P4D");
        desks.forEach(Desk::settle);
    }

    @AfterEach
    void takeBack() {
        desks.forEach(desk -> desk.report("RECALLED"));
        jdbc.sql("delete from alert where subject = ?").param(ALERTING).update();
    }

    /** More urgent than all else, one after the other. */
    private void letUrgentLettersBeDrafted() {
        for (Desk desk : desks) {
            desk.complete("assistant", "callDebtor", Filled.said("refused"));
            desk.settle();
        }
        for (int i = 0; i < desks.size(); i++) {
            jdbc.sql("update work_item set due_at = :due, at_risk_at = :due, escalated = true where case_no = :case")
                    .param("due", Timestamp.from(Instant.EPOCH.plusSeconds(i)))
                    .param("case", desks.get(i).caseNo().value())
                    .update();
        }
    }

    @Test
    void aLawyerReviewsLettersWithoutAMouse() {
        openCasesToBeCalled(4);
        letUrgentLettersBeDrafted();
        page.navigate("/sign-in");
        tabTo(page.locator("#username"));
        keys().type("lawyer");
        keys().press("Tab");
        keys().type("lawyer");
        keys().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        withdrawTheFirstTwoTogether();

        openList();
        keys().press("n");
        page.waitForURL(TASK);
        ready(desks.get(2));
        assertAccessible();
        choose("退回修改");
        tabTo(page.getByLabel("理由"));
        keys().type("请补充合同签订日期");
        completeAndGoOn();

        ready(desks.get(3));
        tabTo(page.locator("main form[action='/language'] button, form[action='/language'] button")
                .first());
        keys().press("Enter");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        ready(desks.get(3));
        assertAccessible();
        choose("Approve");
        completeAndGoOn();

        desks.forEach(Desk::settle);
        desks.subList(0, 2).forEach(desk -> assertThat(desk.openTasks()).doesNotContain("reviewDemandLetter"));
        assertThat(desks.get(2).openTasks()).containsExactly("amendDemandLetter");
        assertThat(desks.get(3).openTasks()).containsExactly("recordLetterDelivery");
        assertThat(desks.get(3).signedDocuments()).hasSize(1);
    }

    private void withdrawTheFirstTwoTogether() {
        openList();
        for (int i = 0; i < 2; i++) {
            keys().press("j");
            keys().press("x");
        }
        assertThat(page.locator("#selection .selected")).hasText("已选2项");
        keys().press("b");
        page.waitForURL(BATCH);
        assertThat(page.locator("#task-form[data-ready=yes]")).isVisible();
        choose("撤回不发");
        tabTo(page.locator("#task-form textarea"));
        keys().type("出借人要求");
        keys().press("Control+Enter");
        assertThat(page.locator("#complete-batch")).isVisible();
        for (int left = 2; left > 0; left--) {
            assertThat(page.locator(".to-open a")).hasCount(left);
            keys().press("o");
            page.waitForURL(url -> TASK.matcher(url.replaceFirst("\\?.*", "")).matches());
            ready(desks.get(2 - left));
            keys().press("Escape");
            keys().press("r");
            page.waitForURL(BATCH);
        }
        keys().press("b");
        assertThat(page.locator("#done")).hasText("2");
    }

    @Test
    void anAssistantCallsAndALeadAndAManagerSeeIt() throws Exception {
        openCasesToBeCalled(1);
        Desk desk = desks.get(0);
        signInAs("assistant");
        page.navigate("/");
        openTask(desk);
        page.getByLabel("电话已接通").check();
        page.getByLabel("录音编号").fill("REC-1");
        page.getByLabel("拒绝还款").check();
        page.getByLabel("通话记要").fill("表示不还");
        completeAndGoOn();
        desk.settle();
        page.navigate("/cases/" + desk.caseNo());
        assertThat(page.locator("main")).containsText("拒绝还款");

        page.context().clearCookies();
        signInAs("lead");
        page.navigate("/board");
        page.locator("a[href^='/board/demand-letter']").first().click();
        page.locator(".waits").first().click();
        assertThat(page.locator("tbody")).containsText(desk.caseNo().value());
        assertAccessible();
        moveFromTheForecast(desk);

        page.context().clearCookies();
        signInAs("manager");
        page.navigate("/board");
        page.locator("td.number a[href*='stage=demand-letter']").first().click();
        page.locator("main tbody a[href^='/cases/']").first().click();
        assertThat(page.locator("h1")).containsText("RC20");
        acknowledgeTheAlert();
        for (String figures : List.of("/results", "/recovery")) {
            page.navigate(figures);
            Download csv = page.waitForDownload(
                    () -> page.locator("a[href*='csv']").first().click());
            assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8)
                            .lines()
                            .count())
                    .isGreaterThan(1);
        }
    }

    /** What the lawyers' team has to do in the next days leads to the letter; a lead gives it to one of them. */
    private void moveFromTheForecast(Desk desk) {
        page.navigate("/forecast?stage=demand-letter");
        page.locator("a[href*='team=lawyer'][href*='dueFrom']").click();
        search(desk);
        keys().press("j");
        keys().press("x");
        page.selectOption("#person", "lawyer2");
        page.locator("#selection button:not([formaction])").click();
        assertThat(page.locator(".notice-settled")).containsText("已分配任务：1项");
        assertThat(jdbc.sql("select assignee from work_item where case_no = ?")
                        .param(desk.caseNo().value())
                        .query(String.class)
                        .single())
                .isEqualTo("lawyer2");
    }

    /** As if a look had found it that no later one contradicts. */
    private void acknowledgeTheAlert() {
        jdbc.sql("""
                        insert into alert (id, rule, subject, since, news_at, looked_at, measure, bound, counted, gravity, first_day)
                        values (gen_random_uuid(), 'LIMITATION', ?, now(), now(), '2100-01-01', 20, 90, 1, 1, '2100-01-01')
                        """).param(ALERTING).update();
        page.navigate("/home");
        page.locator("nav a[href='/alerts']").click();
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(ALERTING));
        row.locator("button").click();
        assertThat(row.locator("button")).hasCount(0);
    }

    private void openList() {
        tabTo(page.locator(".sidebar-nav a[href='/tasks']"));
        keys().press("Enter");
        page.waitForURL(url -> url.matches(".*/tasks(\\?.*)?"));
    }

    private void openTask(Desk desk) {
        openList();
        search(desk);
        keys().press("j");
        keys().press("Enter");
        page.waitForURL(TASK);
        ready(desk);
    }

    /** In the list, by the case's number. */
    private void search(Desk desk) {
        keys().press("/");
        assertThat(page.locator("input[name=text]")).isFocused();
        keys().press("Control+A");
        keys().type(desk.caseNo().value());
        keys().press("Enter");
        page.waitForURL(url -> url.contains("search="));
        assertThat(page.locator("main tbody .row-link")).hasCount(1);
    }

    private void ready(Desk desk) {
        Locator form = page.locator("#task-form");
        page.waitForFunction("form => form.dataset.ready === 'yes'", form.elementHandle());
        assertThat(form.getByText(desk.caseNo().value()).first()).isVisible();
    }

    /** The tabulator leads to the first of some choices, the arrows from there to the others. */
    private void choose(String label) {
        Locator choice = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        tabTo(page.locator("#task-form input[type=radio]").first());
        keys().press("Space");
        for (int i = 0; i < FAR && !choice.isChecked(); i++) {
            keys().press("ArrowDown");
        }
        assertThat(choice).isChecked();
    }

    private void completeAndGoOn() {
        String task = page.url();
        keys().press("Control+Enter");
        page.waitForURL(url -> !url.equals(task));
    }

    private void tabTo(Locator wanted) {
        for (int i = 0; i < FAR; i++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            keys().press("Tab");
        }
        throw new AssertionError("the tabulator does not lead to " + wanted);
    }
}
