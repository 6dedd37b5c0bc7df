package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.recourse.common.CaseNo;
import io.recourse.contact.Channel;
import io.recourse.contact.IncomingReply;
import io.recourse.contact.Replies;
import io.recourse.contact.Reply;
import io.recourse.web.BrowserTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RepliesPageTest extends BrowserTest {

    @Autowired
    Replies replies;

    @Autowired
    SampleCases samples;

    private final String sender = UUID.randomUUID() + "@unknown.example";

    @Test
    void bringsAnAnswerToTheCaseThatAPersonNames() {
        CaseNo caseNo = samples.openWithoutLadder("R-" + UUID.randomUUID(), "周明", LocalDate.parse("2025-09-15"));
        writes("你们<b>是谁</b>？");
        signInAs("assistant");
        page.navigate("/replies");
        assertThat(row()).containsText("你们<b>是谁</b>？");
        assertAccessible();

        name("2020-999999");
        assertThat(page.locator("[role=alert]")).containsText("2020-999999");
        assertThat(row().locator("input[name=caseNo]")).hasValue("2020-999999");
        assertThat(row().locator("input[name=caseNo]")).hasAttribute("aria-invalid", "true");
        assertAccessible();

        name(" " + caseNo.value() + " ");
        assertThat(page.locator("[role=status]")).hasText("来信已归入案件" + caseNo.value() + "，等待处理。");
        assertThat(row()).hasCount(0);
        Assertions.assertThat(replies.of(caseNo)).extracting(Reply::sender).containsExactly(sender);
    }

    @Test
    void setsAsideWhatIsNotForUs() {
        writes("恭喜您中奖");
        signInAs("assistant");
        page.navigate("/replies");

        row().locator("input[name=note]").fill("   ");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]")).containsText("说明搁置的原因");
        row().locator("input[name=note]").fill("广告");
        page.keyboard().press("Enter");

        assertThat(page.locator("[role=status]")).hasText("来信已搁置。");
        assertThat(row()).hasCount(0);
    }

    @Test
    void isClosedToOthers() {
        signInAs("auditor");

        Assertions.assertThat(page.navigate("/replies").status()).isEqualTo(403);
    }

    private void writes(String text) {
        replies.take(new IncomingReply(
                Channel.EMAIL, "test/" + UUID.randomUUID(), sender, "Re: 提醒", text, Instant.now(), null, false));
    }

    private void name(String caseNo) {
        row().locator("input[name=caseNo]").fill(caseNo);
        page.keyboard().press("Enter");
    }

    private Locator row() {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(sender));
    }
}
