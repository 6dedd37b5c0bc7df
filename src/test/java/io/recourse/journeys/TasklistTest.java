package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.recourse.web.BrowserTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Legal staff at work in Camunda's Tasklist; a twin of the case is worked by the API, and the same comes of it. */
@Import(Portfolio.class)
class TasklistTest extends BrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    private Desk desk;
    private Desk twin;

    @Override
    protected String browserLanguage() {
        return "en-US";
    }

    @BeforeEach
    void openTwoCasesToBeCalled() {
        desk = new Desk(port, portfolio.open(Portfolio.Loan.MICRO_CREDIT));
        twin = new Desk(port, portfolio.open(Portfolio.Loan.MICRO_CREDIT));
        desk.advance("P4D");
    }

    @AfterEach
    void takeBack() {
        desk.report("RECALLED");
        twin.report("RECALLED");
    }

    @Test
    void doesWhatTheApiDoes() {
        signInAs("assistant");
        open("assistant", "callDebtor");
        page.getByLabel("The call was connected").check();
        page.getByLabel("Recording number").fill("REC-1");
        page.getByLabel("Disputes the debt").check();
        assertRefused("note: This field is required.", "callDebtor");
        assertThat(page.getByLabel("Recording number").inputValue()).isEqualTo("REC-1");

        page.getByLabel("Refuses to pay").check();
        page.getByLabel("Note").fill("Lost the job in October, asks for time");
        complete();
        twin.complete("assistant", "callDebtor", Filled.said("refused"));
        assertSameCameOfIt("reviewDemandLetter");

        page.context().clearCookies();
        signInAs("lawyer");
        open("lawyer", "reviewDemandLetter");
        assertPageOfTheLetterIsDrawn();
        page.getByLabel("Return for amendment").check();
        page.getByLabel("Reason").fill("   ");
        assertRefused("reason: This field is required.", "reviewDemandLetter");
        assertThat(page.getByLabel("Return for amendment").isChecked()).isTrue();

        page.getByLabel("Approve").check();
        complete();
        twin.complete("lawyer", "reviewDemandLetter", Filled.decided("approved"));
        assertSameCameOfIt("recordLetterDelivery");
    }

    private void open(String user, String key) {
        page.navigate("/camunda/app/tasklist/default/#/?task=" + desk.task(user, key));
        form().getByText(desk.caseNo().value()).first().waitFor();
        button("Claim").click();
        button("Claim").waitFor(gone());
    }

    private void complete() {
        button("Complete").click();
        form().waitFor(gone());
    }

    /** That the Tasklist says so, and neither form nor task is gone. */
    private void assertRefused(String reason, String task) {
        button("Complete").click();
        Locator refusal = page.locator(".alert")
                .filter(new Locator.FilterOptions().setHasText(reason).setVisible(true));
        refusal.waitFor();
        refusal.getByRole(AriaRole.BUTTON).first().click();
        assertThat(form().isVisible()).isTrue();
        assertThat(desk.openTasks()).containsExactly(task);
    }

    private void assertPageOfTheLetterIsDrawn() {
        Locator image = form().locator("img").first();
        image.waitFor();
        page.waitForFunction("image => image.complete && image.naturalWidth > 500", image.elementHandle());
    }

    private void assertSameCameOfIt(String nextTask) {
        desk.settle();
        assertThat(desk.openTasks()).containsExactly(nextTask);
        assertThat(twin.openTasks()).containsExactly(nextTask);
        assertThat(story(desk)).containsExactlyInAnyOrderElementsOf(story(twin));
    }

    /** The timeline without what names the one case. */
    private static List<String> story(Desk of) {
        return of.timeline().replaceAll("JRN\\d+", "").lines().toList();
    }

    private Locator form() {
        return page.locator(".fjs-container");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
