package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.recourse.common.CaseNo;
import io.recourse.web.BrowserTest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class PagesInEnglishTest extends BrowserTest {

    private static final Set<String> SEEN = new HashSet<>();

    @Autowired
    SampleCases samples;

    @Override
    protected String browserLanguage() {
        return "en-US";
    }

    @Test
    void speakTheReadersLanguage() {
        String contract = "ENGLISH-" + UUID.randomUUID();
        CaseNo caseNo = samples.openWithoutLadder(contract, "张小明", LocalDate.parse("2025-09-15"));
        signInAs("manager");

        page.navigate("/cases?text=" + contract);
        assertThat(page.locator("h1")).hasText("Cases");
        assertThat(page.locator("tbody")).containsText("Cash loan");

        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("#limitation .reasons")).containsText("Civil Code art. 188");
        assertThat(page.locator("#owed")).containsText("Due now");
        assertThat(page.locator("#standing")).containsText("No process works this case yet");

        page.navigate("/tasks?assignee=me");
        assertThat(page.locator("main")).containsText("No task fits");
    }

    /** All that the navigation leads to, each page for the first who has it; in 中文 each page's own test looks. */
    @ParameterizedTest
    @ValueSource(strings = {"lead", "manager", "designer", "admin"})
    void keepNobodyOut(String user) {
        signInAs(user);
        page.navigate("/");
        List<String> paths = page.locator("#navigation a").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(SEEN::add)
                .toList();
        paths.forEach(path -> {
            page.navigate(path);
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
            assertAccessibleInLight();
        });
    }
}
