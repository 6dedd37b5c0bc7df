package io.recourse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.recourse.web.BrowserTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What people of each role do in a day, page after page as they would; the lawyer without a mouse. */
@Import(Portfolio.class)
class WorkingDayTest extends BrowserTest {

    /** No page asks for more presses of the tabulator. */
    private static final int FAR = 150;

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    private List<Desk> desks;

    @BeforeEach
    void openCasesToBeCalled() {
        desks = List.of(
                new Desk(port, portfolio.open(Portfolio.Loan.MICRO_CREDIT)),
                new Desk(port, portfolio.open(Portfolio.Loan.MICRO_CREDIT)));
        desks.get(0).advance("P4D");
        desks.get(1).settle();
    }

    @AfterEach
    void takeBack() {
        desks.forEach(desk -> desk.report("RECALLED"));
    }

    private void letTheLettersBeDrafted() {
        for (Desk desk : desks) {
            desk.complete("assistant", "callDebtor", Filled.said("refused"));
            desk.settle();
        }
    }

    @Test
    void aLawyerReviewsLettersWithoutAMouse() {
        letTheLettersBeDrafted();
        page.navigate("/sign-in");
        tabTo(page.locator("#username"));
        keys().type("lawyer");
        keys().press("Tab");
        keys().type("lawyer");
        keys().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));

        openTask(desks.get(0));
        assertAccessible();
        choose("退回修改");
        tabTo(page.getByLabel("理由"));
        keys().type("请补充合同签订日期");
        completeAndGoOn();

        openTask(desks.get(1));
        tabTo(page.locator("main form[action='/language'] button, form[action='/language'] button")
                .first());
        keys().press("Enter");
        ready(desks.get(1));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertAccessible();
        choose("Approve");
        completeAndGoOn();

        desks.forEach(Desk::settle);
        assertThat(desks.get(0).openTasks()).containsExactly("amendDemandLetter");
        assertThat(desks.get(1).openTasks()).containsExactly("recordLetterDelivery");
        assertThat(desks.get(1).signedDocuments()).hasSize(1);
    }

    @Test
    void anAssistantCallsAndALeadAndAManagerSeeIt() throws Exception {
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

        page.context().clearCookies();
        signInAs("manager");
        page.navigate("/board");
        assertThat(page.locator("main")).containsText("律师函");
        page.navigate("/results");
        assertAccessible();
        Download csv = page.waitForDownload(
                () -> page.locator("a[href*='csv']").first().click());
        assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8).lines().count())
                .isGreaterThan(1);
    }

    private Keyboard keys() {
        return page.keyboard();
    }

    /** Through the list, by the case's number. */
    private void openTask(Desk desk) {
        Locator list = page.locator(".sidebar-nav a[href='/tasks']");
        tabTo(list);
        keys().press("Enter");
        page.waitForURL(url -> url.matches(".*/tasks(\\?.*)?"));
        keys().press("/");
        assertThat(page.locator("input[name=text]")).isFocused();
        keys().press("Control+A");
        keys().type(desk.caseNo().value());
        keys().press("Enter");
        page.waitForURL(url -> url.contains("search="));
        assertThat(page.locator("main tbody .row-link")).hasCount(1);
        keys().press("j");
        keys().press("Enter");
        page.waitForURL(url -> url.matches(".*/tasks/[0-9a-f-]{36}"));
        ready(desk);
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
