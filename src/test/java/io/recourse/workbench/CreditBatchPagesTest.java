package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.common.CaseNo;
import io.recourse.web.BrowserTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Month end at a desk: a file is made, looked at, taken, recorded as sent. */
class CreditBatchPagesTest extends BrowserTest {

    @Autowired
    SampleCases sampleCases;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leadsFromTheMonthToTheSentFile() throws Exception {
        CaseNo caseNo = sampleCases.openWithoutLadder("BUREAU000001", "钱二", LocalDate.of(2026, 5, 10));
        signInAs("lead");

        page.navigate("/credit-batches");
        assertThat(page.locator("h1")).hasText("征信报送");
        assertAccessible();
        page.selectOption("#lender", "HXCF");
        page.selectOption("#format", "metro2");
        page.click("#corrections");
        assertThat(page.locator(".notice")).containsText("没有可以立即报送的内容");
        page.selectOption("#lender", "HXCF");
        page.focus("#make");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/credit-batches/[0-9a-f-]{36}"));
        assertThat(page.locator("[role=status]")).containsText("已生成");
        assertAccessible();
        page.navigate(page.url() + "?after=" + before(caseNo));
        assertThat(page.locator("tr:has-text('" + caseNo + "')"))
                .containsText(Pattern.compile("未经事先告知并批准[\\s\\S]*《征信业管理条例》第15条"));

        String discarded = page.url();
        page.click("#discard");
        assertThat(page.locator(".notice[role=status]")).containsText("文件已作废");
        assertThat(page.locator("p.running")).containsText("已作废");
        assertThat(page.locator("#take")).hasCount(0);
        assertAccessible();
        page.navigate("/credit-batches");
        page.selectOption("#lender", "HXCF");
        page.click("#make");
        page.waitForURL(url -> url.matches(".*/credit-batches/[0-9a-f-]{36}") && !url.equals(discarded));
        assertThat(page.locator("[role=status]")).containsText("已生成");

        Download file = page.waitForDownload(() -> page.click("#take"));
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename())
                .matches("HXCF-\\d{4}-\\d{2}-second-generation-\\d+\\.xml");
        org.assertj.core.api.Assertions.assertThat(Files.readString(file.path()))
                .contains("<Totals>")
                .doesNotContain("BUREAU000001");
        page.reload();
        assertThat(page.locator("main")).containsText("周敏 取走");

        disputeInTheFile(caseNo, page.url().replaceAll(".*/([0-9a-f-]{36}).*", "$1"));
        page.reload();
        assertThat(page.locator(".notice[role=alert]")).containsText(Pattern.compile("其中1个账户.*" + caseNo));
        assertThat(page.locator("#take")).hasCount(0);
        assertAccessible();
        page.check("#before");
        page.fill("#receiptNo", "ZX20261128-7");
        page.click("#sent");
        assertThat(page.locator("p.running")).containsText("受理编号 ZX20261128-7");
        assertAccessible();
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "answer.csv",
                        "text/csv",
                        "record_no,account_no,result,code,reason\n999999,X,REJECTED,E1,\n900000,BUREAU000001,REJECTED,E2,\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.click("#answer");
        page.waitForURL(Pattern.compile(".*/credit-batches/.*/answers/.*"));
        assertThat(page.locator("tbody tr").last()).containsText("record_no");
        assertThat(page.locator("tr:has-text('900000')")).containsText(caseNo.value());
        assertThat(page.locator(".sidebar a[aria-current=page]")).containsText("征信报送");
        assertAccessible();
        page.click("main .page-action a");
        assertThat(page.locator("main")).containsText("answer.csv");
        page.navigate("/credit-batches");
        assertThat(page.locator(".topic:has(#batches-title) tbody tr").first()).containsText("已报送");
    }

    /** As if the file had its record: its account is disputed after somebody took the file. */
    private void disputeInTheFile(CaseNo caseNo, String batch) {
        jdbc.sql("""
                        insert into bureau_record (id, batch_id, no, case_no, account_no, month, task_begun)
                        select ?, id, 900000, ?, 'BUREAU000001', month, true from bureau_batch where id = cast(? as uuid)
                        """).params(UUID.randomUUID(), caseNo.value(), batch).update();
        jdbc.sql("""
                        insert into case_hold (id, case_no, reason, note, held_at, released_at)
                        select ?, ?, 'DISPUTE', 'x', max(taken_at) + interval '1 second', max(taken_at) + interval '2 seconds'
                        from bureau_batch_taken where batch_id = cast(? as uuid)
                        """).params(UUID.randomUUID(), caseNo.value(), batch).update();
    }

    /** Other tests' cases may fill the pages before it. */
    private static String before(CaseNo caseNo) {
        String number = caseNo.value();
        int dash = number.indexOf('-') + 1;
        return number.substring(0, dash) + "%06d".formatted(Integer.parseInt(number.substring(dash)) - 1);
    }

    @Test
    void recordsADisputeOnTheCasesPage() {
        CaseNo caseNo = sampleCases.openWithoutLadder("BUREAU000002", "孙三", LocalDate.of(2026, 5, 10));
        UUID notice = UUID.randomUUID();
        LocalDate day = LocalDate.now().minusDays(3);
        jdbc.sql("""
                        insert into prior_notice (id, case_no, status, document_id, amount, waiting_days, announced_for,
                            sent_at, delivered_on, tracking_no, not_before)
                        values (?, ?, 'DELIVERED', ?, 1, 3, ?, now(), ?, 'EX1', ?)
                        """)
                .params(notice, caseNo.value(), UUID.randomUUID(), day, day, day)
                .update();
        jdbc.sql("""
                        insert into credit_report (id, case_no, prior_notice_id, notice_until, amount, days_past_due,
                            repayment_state, approved_by, reported_on)
                        values (?, ?, ?, ?, 1234.5, 61, '3', 'lead', ?)
                        """)
                .params(UUID.randomUUID(), caseNo.value(), notice, day, day)
                .update();
        signInAs("lawyer");

        page.navigate("/cases/" + caseNo + "#credit");
        assertThat(page.locator("#credit")).containsText("¥1,234.50");
        page.click("#credit summary");
        assertAccessible();
        page.selectOption("#source", "BUREAU");
        page.fill("#what", "本人已还清，\n有转账凭证");
        page.click("#dispute");
        assertThat(page.locator("#what")).hasValue("本人已还清，\n有转账凭证");
        assertThat(page.locator("#source")).hasValue("BUREAU");
        assertThat(page.locator("#credit .field-fault")).containsText("征信机构转来异议的编号");
        page.selectOption("#source", "PBOC");
        page.fill("#bureauRef", "TS-1");
        page.fill("#what", "本人已还清");
        page.click("#dispute");
        assertThat(page.locator("#credit .field-fault").first()).containsText("接收答复的中国人民银行分支机构");
        page.selectOption("#source", "DEBTOR");
        page.fill("#what", "本人已还清");
        page.click("#dispute");
        assertThat(page.locator(".notice[role=status]")).containsText("异议已登记");
        assertThat(page.locator("#credit")).containsText("前答复");
        assertThat(page.locator("#credit")).containsText("尚无含该账户的文件");
        assertThat(page.locator("#dispute")).hasCount(0);
        assertAccessible();
    }

    @Test
    void isClosedToOthers() {
        signInAs("assistant");
        org.assertj.core.api.Assertions.assertThat(
                        page.navigate("/credit-batches").status())
                .isEqualTo(403);
    }
}
