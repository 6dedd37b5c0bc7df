package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import io.recourse.studio.samples.Samples;
import io.recourse.web.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ContentCheckPageTest extends BrowserTest {

    private static final ContainsTextOptions IN_A_WHILE = new ContainsTextOptions().setTimeout(30_000);

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsTheDocumentWhoseBytesWereChanged() {
        CaseNo caseNo = CaseNo.of(1996, 1);
        Document changed = documents.draft(caseNo, Samples.demandLetter("张检", "杭州"), Actor.SYSTEM);
        Document intact = documents.draft(caseNo, Samples.demandLetter("李检", "杭州"), Actor.SYSTEM);
        jdbc.sql(
                        "update document_content set bytes = set_byte(bytes, 3000, 255 - get_byte(bytes, 3000)) where sha256 = ?")
                .param(changed.sha256())
                .update();
        signInAs("auditor");
        page.navigate("/content-check");

        page.click("form[action$='/content-check'] button");

        assertThat(page.locator("#faults")).containsText(changed.sha256(), IN_A_WHILE);
        assertThat(page.locator("#faults")).containsText("律师函");
        assertThat(page.locator("#faults")).containsText("被改动");
        assertThat(page.locator("#faults")).not().containsText(intact.sha256());
        assertAccessible();
    }

    @Test
    void isClosedToThoseWhoWorkTheCases() {
        signInAs("lawyer");

        page.navigate("/content-check");

        assertThat(page.locator("form[action$='/content-check']")).hasCount(0);
    }
}
