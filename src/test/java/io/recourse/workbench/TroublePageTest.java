package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.contact.Channel;
import io.recourse.contact.Dispatch;
import io.recourse.contact.DispatchStatus;
import io.recourse.contact.Message;
import io.recourse.contact.Purpose;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class TroublePageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Autowired
    Escalation escalation;

    @Autowired
    FailedSteps failedSteps;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Timeline timeline;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String contract = "TROUBLE-" + UUID.randomUUID();
    private CaseNo caseNo;

    /** On the ladder before its loan is in the ledger: the first step cannot know what is owed. */
    private void openACaseWhoseStepFails() {
        caseNo = samples.openWithoutLoan(contract, "诸葛瑾");
        escalation.begin(caseNo);
        await().until(() -> !failedSteps.of(caseNo).isEmpty());
    }

    /** A letter, and a worker that died while sending it. */
    private void openACaseWithAnInterruptedLetter() {
        caseNo = samples.openWithoutLadder(contract, "诸葛瑾", LocalDate.parse("2025-09-15"));
        UUID id = transaction.execute(status -> dispatch.queue(new Message(
                caseNo, Channel.POST, Purpose.DEMAND_LETTER, contract, "西湖区文三路100号", "律师函", "请联系我们。", null)));
        await().until(() -> status() == DispatchStatus.SENT);
        jdbc.sql("update dispatch set status = 'SENDING', sending_at = now() - interval '1 hour' where id = ?")
                .param(id)
                .update();
        await().until(() -> status() == DispatchStatus.UNCERTAIN);
    }

    @AfterEach
    void takeBack() {
        escalation.report(caseNo, CaseEvent.RECALLED, "", Actor.SYSTEM);
        jdbc.sql("update dispatch set status = 'WITHDRAWN' where case_no = ?")
                .param(caseNo.value())
                .update();
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

    @Test
    void asksWhatBecameOfALetterAndKeepsTheAnswer() {
        openACaseWithAnInterruptedLetter();
        signInAs("lead");
        page.navigate("/trouble");
        row().getByText("处理").click();
        assertThat(page.locator(".pane")).containsText("律师函");
        assertAccessible();

        page.evaluate("document.querySelector('.pane form').noValidate = true");
        page.getByLabel("核实依据").fill("   ");
        page.getByText("记录决定").click();
        assertThat(page.locator(".pane .field-fault")).hasCount(1);
        page.getByLabel("已发出").check();
        page.evaluate("document.querySelector('.pane form').noValidate = true");
        page.getByText("记录决定").click();
        assertThat(page.locator(".pane .field-fault")).hasCount(1);
        assertThat(page.getByLabel("已发出")).isChecked();
        assertAccessible();

        page.getByLabel("核实依据").fill("承运人确认已收寄");
        page.getByText("记录决定").click();
        assertThat(page.locator(".notice-settled")).containsText("该消息已按已发出处理");
        assertThat(row()).hasCount(0);
        assertThat(status()).isEqualTo(DispatchStatus.SENT);
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("#timeline")).containsText("人工决定：已发出。承运人确认已收寄");
    }

    @Test
    void tellsTheSecondOfTwoPeopleThatALetterIsDecided() {
        openACaseWithAnInterruptedLetter();
        signInAs("lead");
        page.navigate("/trouble");
        row().getByText("处理").click();
        Page other = page.context().newPage();
        other.navigate(page.url());
        decide(page);
        assertThat(page.locator(".notice-settled")).isVisible();

        decide(other);

        assertThat(other.locator(".notice-breached")).containsText("该消息已有人处理");
        assertThat(status()).isEqualTo(DispatchStatus.WITHDRAWN);
    }

    @Test
    void hidesRecipientAndTextFromAnAdministrator() {
        openACaseWithAnInterruptedLetter();
        signInAs("admin");
        page.navigate("/trouble");
        row().getByText("处理").click();
        assertThat(page.locator(".pane")).isVisible();
        assertThat(page.locator("main")).not().containsText("文三路");
        assertThat(page.locator(".letter")).hasCount(0);
    }

    private static void decide(Page tab) {
        tab.getByLabel("未发出，不再发送").check();
        tab.getByLabel("核实依据").fill("已电话核实");
        tab.getByText("记录决定").click();
    }

    private DispatchStatus status() {
        return dispatch.of(caseNo).get(0).status();
    }

    private Locator row() {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNo.value()));
    }
}
