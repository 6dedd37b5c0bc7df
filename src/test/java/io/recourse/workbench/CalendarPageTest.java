package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.recourse.web.BrowserTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CalendarPageTest extends BrowserTest {

    @Test
    void listsTheYearsAndNamesWhatIsWrongWithAFile() {
        signInAs("admin");
        page.navigate("/calendar");
        assertThat(page.locator("main")).containsText("2026");

        load("date,kind,holiday\n2026-13-01,OFF,元旦\n");
        assertThat(page.locator(".notice-breached")).containsText("文件未导入");
        assertThat(page.locator("main")).containsText("2026-13-01");
        assertAccessible();
    }

    @Test
    void loadsAYearAgain() {
        signInAs("lead");
        page.navigate("/calendar");
        load("date,kind,holiday\n2017-01-01,OFF,元旦\n2017-01-02,OFF,元旦\n");

        assertThat(page.locator(".notice-settled")).containsText("2017");
        assertThat(page.locator("tbody tr").last()).containsText("lead");
    }

    @Test
    void isClosedToALawyer() {
        signInAs("lawyer");
        assertThat(page.navigate("/calendar").status()).isEqualTo(403);
    }

    private void load(String csv) {
        page.setInputFiles("#file", new FilePayload("calendar.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button");
    }
}
