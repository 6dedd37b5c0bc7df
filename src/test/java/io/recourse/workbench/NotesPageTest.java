package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.common.CaseNo;
import io.recourse.documents.upload.Pdfs;
import io.recourse.web.BrowserTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NotesPageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Test
    void tellsAColleagueOfANoteAndKeepsItsFile() throws IOException {
        CaseNo caseNo = samples.openWithoutLadder("NOTE-" + UUID.randomUUID(), "诸葛诞", LocalDate.parse("2025-09-15"));
        signInAs("assistant");
        page.navigate("/cases/" + caseNo.value());
        page.fill("#note-text", "@nobody-at-all 请看流水");
        page.click(".note-form button");
        assertThat(page.locator(".notice-breached")).containsText("@nobody-at-all");
        assertThat(page.locator("#note-text")).hasValue("@nobody-at-all 请看流水");

        page.fill("#note-text", "@lawyer 请看流水，另见附件");
        page.setInputFiles(
                "#note-file",
                new FilePayload("流水.pdf", "application/pdf", Pdfs.withPages(1).bytes()));
        page.click(".note-form button");
        assertThat(page.locator(".notes")).containsText("@lawyer 请看流水，另见附件");
        assertThat(page.locator(".notes")).containsText("流水.pdf");
        assertAccessible();

        page.context().clearCookies();
        signInAs("lawyer");
        page.navigate("/mentions");
        assertThat(page.locator(".sidebar-nav a[href='/mentions'] .waiting")).isVisible();
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNo.value()));
        assertThat(row).containsText("未读");
        assertAccessible();
        row.locator("button").click();
        page.waitForURL(Pattern.compile(".*/cases/" + caseNo.value() + ".*"));
        page.navigate("/mentions");
        assertThat(row).containsText("已读");

        page.context().clearCookies();
        signInAs("manager");
        page.navigate("/cases/" + caseNo.value());
        assertThat(page.locator("main")).not().containsText("请看流水");
    }
}
