package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.recourse.common.CaseNo;
import io.recourse.contact.GuardedCases;
import io.recourse.web.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ContactPageTest extends BrowserTest {

    @Autowired
    GuardedCases cases;

    private CaseNo caseNo;

    @BeforeEach
    void open() {
        caseNo = cases.open().caseNo();
    }

    @Test
    void takesACallAndTellsItsResult() {
        signInAs("assistant");
        page.navigate("/cases/" + caseNo + "/contact");
        agreeToAllHours();
        assertThat(page.locator("#facts tbody")).containsText("0:00至24:00");

        row("借款人").locator("button").click();
        assertThat(page.locator(".notice-settled")).containsText("已占用一次拨打");
        page.selectOption("#under-way select", "OTHER_ANSWERED");
        page.click("#under-way button");
        assertThat(page.locator("#under-way")).containsText("录音");
        page.fill("#under-way input[name=recordingRef]", "REC-1");
        page.click("#under-way button");

        assertThat(page.locator(".notice-settled")).containsText("结果已登记");
        assertThat(page.locator("#under-way")).hasCount(0);
        assertThat(page.locator("#persons")).containsText("拨打该号码1次，接通1次");
    }

    @Test
    void refusesAFourthCallWithItsArticle() {
        signInAs("assistant");
        page.navigate("/cases/" + caseNo + "/contact");
        agreeToAllHours();
        for (int i = 0; i < 3; i++) {
            row("借款人").locator("button").click();
        }

        assertThat(row("借款人")).containsText("今日与此人的有效通话次数已满。（GB/T 45251-2025）");
        assertThat(row("借款人").locator("button")).hasCount(0);
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("#contact")).containsText("今日与此人的有效通话次数已满");
    }

    @Test
    void recordsAnObjectionAndEndsIt() {
        signInAs("lawyer");
        page.navigate("/cases/" + caseNo + "/contact");
        choice("ADDRESS_OBJECTED").locator("summary").click();
        page.selectOption("#channel-ADDRESS_OBJECTED", "CALL");
        page.selectOption("#person-ADDRESS_OBJECTED", new SelectOption().setLabel("张小明 · 借款人"));
        page.fill("#how-ADDRESS_OBJECTED", "2026-11-20来信");
        choice("ADDRESS_OBJECTED").locator("button").click();
        assertThat(row("借款人")).containsText("本人反对用该号码或地址联系");

        page.click("#facts tbody button");

        assertThat(page.locator("#facts")).containsText("尚无登记");
        assertThat(row("借款人")).not().containsText("本人反对");
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("#timeline")).containsText("已登记：反对某一号码或地址。2026-11-20来信");
    }

    @Test
    void keepsWhatWasTypedWhenHoursAreWrong() {
        signInAs("assistant");
        page.navigate("/cases/" + caseNo + "/contact");
        choice("HOURS_AGREED").locator("summary").click();
        page.fill("#hourFrom-HOURS_AGREED", "22");
        page.fill("#hourTo-HOURS_AGREED", "7");
        page.fill("#how-HOURS_AGREED", "电话中同意");
        choice("HOURS_AGREED").locator("button").click();

        assertThat(choice("HOURS_AGREED")).containsText("起点早于终点");
        assertThat(page.locator("#how-HOURS_AGREED")).hasValue("电话中同意");
        assertAccessible();
    }

    @Test
    void showsAReaderTheAnswersAndNothingToDo() {
        signInAs("auditor");
        page.navigate("/cases/" + caseNo + "/contact");

        assertThat(page.locator("#persons tbody tr")).hasCount(3);
        assertThat(page.locator("main form")).hasCount(0);
        assertThat(page.locator("main")).not().containsText("张小明");
        assertAccessible();
    }

    private void agreeToAllHours() {
        choice("HOURS_AGREED").locator("summary").click();
        page.fill("#hourFrom-HOURS_AGREED", "0");
        page.fill("#hourTo-HOURS_AGREED", "24");
        page.fill("#how-HOURS_AGREED", "电话中同意");
        choice("HOURS_AGREED").locator("button").click();
        assertThat(page.locator(".notice-settled")).containsText("已登记");
    }

    private Locator choice(String kind) {
        return page.locator("details:has(#how-" + kind + ")");
    }

    private Locator row(String role) {
        return page.locator("#persons tbody tr", new Page.LocatorOptions().setHasText(role));
    }
}
