package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.common.CaseNo;
import io.recourse.web.BrowserTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Month end at a desk: a file is made, looked at, taken, recorded as sent. */
class CreditBatchPagesTest extends BrowserTest {

    @Autowired
    SampleCases sampleCases;

    @Test
    void leadsFromTheMonthToTheSentFile() throws Exception {
        CaseNo caseNo = sampleCases.openWithoutLadder("BUREAU000001", "钱二", LocalDate.of(2026, 5, 10));
        signInAs("lead");

        page.navigate("/credit-batches");
        assertThat(page.locator("h1")).hasText("征信报送");
        assertAccessible();
        page.selectOption("#lender", "HXCF");
        page.focus("#make");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/credit-batches/[0-9a-f-]{36}"));
        assertThat(page.locator("[role=status]")).containsText("已生成");
        assertAccessible();
        assertThat(page.locator("tr:has-text('" + caseNo + "')")).containsText("未经事先告知并批准");

        Download file = page.waitForDownload(() -> page.click("#take"));
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename())
                .matches("HXCF-\\d{4}-\\d{2}-second-generation-\\d+\\.xml");
        org.assertj.core.api.Assertions.assertThat(Files.readString(file.path()))
                .contains("<Totals>")
                .doesNotContain("BUREAU000001");
        page.reload();
        assertThat(page.locator("main")).containsText("lead 取走");

        page.fill("#receiptNo", "ZX20261128-7");
        page.click("#sent");
        assertThat(page.locator("p.running")).containsText("受理编号 ZX20261128-7");
        assertAccessible();
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "answer.csv",
                        "text/csv",
                        "record_no,account_no,result,code,reason\n1,X,REJECTED,E1,\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.click("#answer");
        page.waitForURL(Pattern.compile(".*/credit-answers/.*"));
        assertThat(page.locator("tbody tr")).containsText("record_no");
        assertAccessible();
        page.click("main .page-action a");
        assertThat(page.locator("main")).containsText("answer.csv");
        page.navigate("/credit-batches");
        assertThat(page.locator("tbody tr").first()).containsText("已报送");
    }

    @Test
    void isClosedToOthers() {
        signInAs("assistant");
        org.assertj.core.api.Assertions.assertThat(
                        page.navigate("/credit-batches").status())
                .isEqualTo(403);
    }
}
