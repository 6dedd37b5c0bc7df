package io.recourse.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import io.recourse.common.CaseNo;
import io.recourse.web.BrowserTest;
import io.recourse.workbench.SampleCases;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ResultsPageTest extends BrowserTest {

    @Autowired
    SampleCases samples;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsWhatContactsBroughtAndCostWithTheFormulas() throws IOException {
        String contract = "RESULT-" + UUID.randomUUID();
        CaseNo caseNo = samples.openWithoutLadder(contract, "诸葛瑾", LocalDate.parse("2024-09-15"));
        jdbc.sql("""
                        insert into dispatch (id, case_no, channel, purpose, occasion, recipient, subject, body, status,
                            not_before, queued_at, sending_at, ended_at)
                        select gen_random_uuid(), ?, 'SMS', 'REMINDER', ? || n, 'x', 'x', 'x', 'SENT', t, t, t, t
                        from generate_series(1, 20) n, (select timestamptz '2024-11-02 10:00+08' as t) at
                        """).params(caseNo.value(), contract).update();
        jdbc.sql("insert into loan_payment values (?, ?, date '2024-11-03', 10.00, 'ALIPAY')")
                .params("PAID-" + contract, contract)
                .update();
        signInAs("manager");

        page.navigate("/results?from=2024-11-01&to=2024-11-30&by=CHANNEL");

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("短信");
        assertThat(page.locator("tbody tr")).containsText("¥10.00");
        assertThat(page.locator("tbody tr")).containsText("¥1.00");
        assertThat(page.locator("tbody tr")).containsText("10 %");
        assertThat(page.locator("main")).containsText("7天内该案的最后一次联系");
        assertThat(page.locator("main")).containsText("成本 ÷ 回款");
        assertAccessible();

        Download download = page.waitForDownload(() -> page.getByText("下载CSV").click());
        org.assertj.core.api.Assertions.assertThat(Files.readString(download.path()))
                .contains("渠道,联系次数")
                .contains("短信,20,0,0,0,,,0,0,0,,10.00,1.00,10 %");
    }

    @Test
    void saysWhatWouldFillIt() {
        signInAs("manager");

        page.navigate("/results?from=2001-01-01&to=2001-01-02&by=HOUR");

        assertThat(page.locator("main")).containsText("该期间没有联系");
        assertAccessible();
    }
}
