package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.LegalCases;
import io.recourse.web.BrowserTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mail room's way: write letters in bulk, print, hand over, read tracking numbers back. */
class MailingPagesTest extends BrowserTest {

    @Autowired
    SampleCases sampleCases;

    @Autowired
    LegalCases cases;

    @Test
    void leadsFromARunToATrackedLetter() throws Exception {
        CaseNo caseNo = sampleCases.openWithoutLadder("MAILPAGE0001", "赵一", LocalDate.of(2026, 5, 10));
        cases.enterStage(caseNo, "reminder");
        signInAs("assistant");

        page.navigate("/letter-runs");
        assertThat(page.locator("h1")).hasText("批量函件");
        assertAccessible();
        page.click("main .page-action a");
        page.selectOption("#lender", "HXCF");
        page.click("button:has-text('统计案件')");
        assertThat(page.locator("#matching")).containsText("当前符合条件的案件");
        assertAccessible();
        page.focus("#start");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/letter-runs/[0-9a-f-]{36}"));
        assertThat(page.locator("[role=status]")).containsText("已完成");
        assertThat(page.locator("tbody tr", row(caseNo.value()))).containsText("已制作");
        assertAccessible();

        page.navigate("/postings");
        assertAccessible();
        page.click("tr:has-text('恒信消费金融有限公司') button");
        page.waitForURL(Pattern.compile(".*/postings/[0-9a-f-]{36}"));
        assertThat(page.locator("[role=status]")).containsText("可以打印");
        Download file = page.waitForDownload(
                () -> page.locator("button:has-text('取走打印')").first().click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).matches("P\\d+-\\d{6}\\.pdf");
        page.reload();
        assertThat(page.locator("summary:has-text('再次打印')").first()).isVisible();
        assertAccessible();
        String csv = Files.readString(
                page.waitForDownload(() -> page.click("#list-csv")).path(), StandardCharsets.UTF_8);
        org.assertj.core.api.Assertions.assertThat(csv)
                .startsWith("\uFEFF序号,区域,收件人,电话,地址,案号,函件,页数,reference,tracking_no,posted_on\r\n")
                .contains(caseNo.value());
        String reference = csv.lines()
                .filter(line -> line.contains(caseNo.value()))
                .findFirst()
                .orElseThrow()
                .split(",")[8];

        page.click("#leave");
        assertThat(page.locator("[role=status]").first()).containsText("送往邮局途中");
        assertAccessible();
        page.fill("#leftBehind", "x");
        page.click("#hand-over");
        assertThat(page.locator("[role=alert]")).containsText("序号应写作");
        page.fill("#receiptNo", "XB-77");
        page.click("#hand-over");
        assertThat(page.locator(".notice[role=status]")).containsText("邮局已收寄");
        assertThat(page.locator("p.running")).containsText("收寄凭证XB-77");

        page.navigate("/postings");
        track(
                "good.csv",
                reference + ",1%012d,%s".formatted(caseNo.hashCode() & 0xFFFFF, LocalDate.now()) + "\nbad,1,x\n");
        assertThat(page.locator("[role=status]")).containsText("已登记1件");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertAccessible();

        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("main")).containsText("EMS 1");
        assertThat(page.locator(".timeline")).containsText("已交寄：还款提醒");
    }

    @Test
    void isClosedToOthers() {
        signInAs("manager");

        org.assertj.core.api.Assertions.assertThat(page.navigate("/postings").status())
                .isEqualTo(403);
        org.assertj.core.api.Assertions.assertThat(page.navigate("/letter-runs").status())
                .isEqualTo(403);
    }

    private void track(String name, String rows) {
        page.setInputFiles(
                "#file",
                new FilePayload(
                        name,
                        "text/csv",
                        ("reference,tracking_no,posted_on\n" + rows).getBytes(StandardCharsets.UTF_8)));
        page.click("#track");
        page.waitForURL(Pattern.compile(".*/tracking-files/.*"));
    }

    private static Page.LocatorOptions row(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
