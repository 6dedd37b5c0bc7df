package io.recourse.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import io.recourse.common.CaseNo;
import io.recourse.ledger.Ledger;
import io.recourse.web.BrowserTest;
import io.recourse.workbench.SampleCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecoveryPageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseStandings standings;

    @Test
    void showsEachTableWithItsFormulasAndGivesItAsFiles() throws IOException {
        RandomHistory history = new RandomHistory(samples, ledger, jdbc);
        CaseNo caseNo = history.addQuietCase(LocalDate.parse("2025-04-10"));
        standings.reckon(history.lender());
        String placed = history.owed(caseNo, LocalDate.parse("2025-04-10")).toPlainString();
        history.pay(caseNo, "2025-04-20", "100.00");
        history.letter(caseNo, "2025-04-12", "2025-04-15", "2025-04-30");
        history.plan(caseNo, "2025-05-01", "KEPT", "2025-08-01");
        history.suit(caseNo, "2025-06-01", null);
        standings.reckon(history.lender());
        signInAs("manager");

        String query = "?from=2025-04-01&to=2025-06-30&lender=" + history.lender();
        for (RecoveryBy by : RecoveryBy.values()) {
            page.navigate("/recovery" + query + "&by=" + by);
            if (by != RecoveryBy.STAGE) {
                assertThat(page.locator("tbody tr").first()).isVisible();
            }
            assertThat(page.locator("section.topic dl dt"))
                    .hasCount(by.figures().size());
            assertAccessible();
        }

        page.navigate("/recovery" + query);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("¥100.00");
        assertThat(page.locator("thead th[title='回款 ÷ 委托金额']")).hasText("回收率");

        Download csv = page.waitForDownload(() -> page.getByText("CSV").click());
        org.assertj.core.api.Assertions.assertThat(Files.readString(csv.path()))
                .contains("委托月份,案件数,委托金额,回款")
                .contains("2025-04,1," + placed + ",100.00,");
        Download excel = page.waitForDownload(() -> page.getByText("Excel").click());
        try (ZipFile file = new ZipFile(excel.path().toFile())) {
            String sheet = new String(
                    file.getInputStream(file.getEntry("xl/worksheets/sheet1.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            org.assertj.core.api.Assertions.assertThat(sheet)
                    .contains("<v>" + placed + "</v>")
                    .contains("<v>100.00</v>");
        }
    }
}
