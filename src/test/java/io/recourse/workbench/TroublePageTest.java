package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.engine.FailedSteps;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.Timeline;
import io.recourse.web.BrowserTest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class TroublePageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Autowired
    Escalation escalation;

    @Autowired
    FailedSteps failedSteps;

    @Autowired
    Timeline timeline;

    @Autowired
    TransactionTemplate transaction;

    private final String contract = "TROUBLE-" + UUID.randomUUID();
    private CaseNo caseNo;

    /** On the ladder before its loan is in the ledger: the first step cannot know what is owed. */
    private void openACaseWhoseStepFails() {
        caseNo = samples.openWithoutLoan(contract, "诸葛瑾");
        escalation.begin(caseNo);
        await().until(() -> !failedSteps.of(caseNo).isEmpty());
    }

    @AfterEach
    void takeBack() {
        escalation.report(caseNo, CaseEvent.RECALLED, "", Actor.SYSTEM);
    }

    @Test
    void triesAFailedStepAgainWhenItsCauseIsMended() {
        openACaseWhoseStepFails();
        signInAs("lead");
        page.navigate("/trouble");

        assertThat(page.locator("[aria-current=page] .waiting")).containsText(Pattern.compile("\\d+项待处理"));
        assertThat(row()).containsText("决定下一步");
        assertThat(row()).containsText("没有合同" + contract);
        assertThat(row().locator("td.number")).hasText("3");
        assertAccessible();

        transaction.executeWithoutResult(
                status -> samples.lend(new ContractNo(contract), LocalDate.parse("2025-09-15")));
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("main")).containsText("本案有1个步骤执行失败");
        page.locator(".notice").getByText("异常").click();
        row().getByText("重试").click();
        assertThat(page.locator(".notice-settled")).containsText("正在重试该步骤");
        await().until(() ->
                timeline.of(caseNo).stream().anyMatch(entry -> entry.kind().startsWith("next-step")));
        page.reload();
        assertThat(row()).hasCount(0);
        assertThat(timeline.of(caseNo))
                .filteredOn(entry -> entry.kind().equals("step-tried-again"))
                .singleElement()
                .extracting("actor")
                .isEqualTo("lead");
    }

    @Test
    void triesAStepAgainOnceWhenTwoPeopleAsk() {
        openACaseWhoseStepFails();
        signInAs("lead");
        page.navigate("/trouble");
        failedSteps.tryAgain(failedSteps.of(caseNo).get(0).id(), new Actor("admin"));
        await().until(() -> !failedSteps.of(caseNo).isEmpty());

        row().getByText("重试").click();

        assertThat(page.locator(".notice-breached")).containsText("该步骤已不在等待");
        assertThat(failedSteps.of(caseNo)).singleElement().extracting("tries").isEqualTo(6);
    }

    private Locator row() {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNo.value()));
    }
}
