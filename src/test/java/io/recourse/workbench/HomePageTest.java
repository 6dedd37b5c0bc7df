package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.engine.TaskInbox;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.web.BrowserTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class HomePageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Autowired
    Escalation escalation;

    @Autowired
    TaskInbox inbox;

    @Autowired
    JdbcClient jdbc;

    private CaseNo caseNo;

    @BeforeEach
    void holdACase() {
        caseNo = samples.openWithoutLadder("HOME-" + UUID.randomUUID(), "诸葛瑾", LocalDate.parse("2025-09-15"));
        escalation.report(caseNo, CaseEvent.DISPUTED, "", Actor.SYSTEM);
        await().until(() -> !inbox.of(caseNo).isEmpty());
    }

    @Test
    void countsTheTasksOfALawyer() {
        jdbc.sql("update work_item set assignee = 'lawyer', at_risk_at = now() - interval '1 hour' where case_no = ?")
                .param(caseNo.value())
                .update();
        signInAs("lawyer");
        page.navigate("/");

        assertThat(figure("我的任务")).hasText(count("work_item where assignee = 'lawyer'"));
        assertThat(figure("临近时限")).hasText(count("""
                        work_item w where 'lawyer' = any (groups) and at_risk_at <= now() and due_at > now()
                            and not exists (select 1 from case_hold h where h.case_no = w.case_no
                                and h.released_at is null and h.held_at >= w.created_at)"""));
        assertThat(page.locator(".figures")).not().containsText("案件");
        assertAccessible();

        page.locator(".figures").getByText("我的任务").click();
        assertThat(page).hasURL(Pattern.compile(".*/tasks\\?assignee=me.*"));
        assertThat(page.locator("main")).containsText(caseNo.value());
    }

    @Test
    void countsTheCasesForAManager() {
        signInAs("manager");
        page.navigate("/");

        assertThat(figure("办理中案件")).hasText(count("legal_case where status = 'OPEN'"));
        assertThat(figure("暂停案件")).hasText(count("legal_case where status = 'ON_HOLD'"));
        assertThat(figure("已结案")).hasText(count("legal_case where status = 'CLOSED'"));
        assertThat(page.locator(".figures")).not().containsText("我的任务");

        page.locator(".figures").getByText("暂停案件").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases\\?status=ON_HOLD"));
        assertThat(page.locator("#status")).hasValue("ON_HOLD");
    }

    @Test
    void saysOfEachPlaceWhatItIsFor() {
        for (String user : List.of("lead", "admin", "designer")) {
            page.context().clearCookies();
            signInAs(user);
            page.navigate("/");
            assertThat(page.locator(".places li").first()).isVisible();
            assertThat(page.locator("main")).not().containsText("??");
        }
    }

    @Test
    void countsNothingForADesigner() {
        signInAs("designer");
        page.navigate("/");
        assertThat(page.locator(".figures")).hasCount(0);
    }

    private Locator figure(String label) {
        return page.locator(".figures li")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator(".figure-count");
    }

    private String count(String what) {
        return jdbc.sql("select count(*) from " + what).query(String.class).single();
    }
}
