package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.agencyplacement.PlacedCases;
import io.recourse.agencyplacement.PlacedCases.Placed;
import io.recourse.web.BrowserTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AgencyPagesTest extends BrowserTest {

    @Autowired
    PlacedCases placed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void handsApprovedCasesOverByAFileThatASecondPersonReleases() throws IOException {
        String agency = placed.agency();
        Placed one = placed.approved(agency);
        jdbc.sql("update party set name = '=1+1' where case_no = ? and role = 'DEBTOR'")
                .param(one.caseNo().value())
                .update();
        signInAs("lead");
        page.navigate("/placements");
        assertAccessible();
        page.click("a[href='/placements/" + agency + "/cases']");
        assertThat(page.locator("#hand-over")).containsText(one.caseNo().value());
        assertAccessible();
        page.setViewportSize(390, 844);
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        page.setViewportSize(1440, 900);
        page.locator("#hand-over input[name=placement]").focus();
        page.keyboard().press("Space");
        page.locator("#hand-over button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice-settled")).isVisible();
        jdbc.sql("update agency_handover set needs_release = true where agency_code = ?")
                .param(agency)
                .update();
        page.reload();
        assertThat(page.locator("#handovers tbody button")).hasCount(0);
        page.context().clearCookies();
        signInAs("lawyer");
        page.navigate("/placements/" + agency + "/cases");
        page.click("#handovers tbody button");
        assertThat(page.locator(".notice-settled")).isVisible();

        Download download = page.waitForDownload(() -> page.click("#handovers tbody button"));

        String file = Files.readString(download.path(), StandardCharsets.UTF_8);
        Assertions.assertThat(file.lines()).hasSize(2);
        Assertions.assertThat(file)
                .startsWith("\uFEFF案号,姓名,身份证号（脱敏）,联系电话,应还金额,逾期天数,产品,最近联系记录")
                .contains(one.caseNo() + ",\t=1+1,110101********")
                .contains(one.debtor().mobile())
                .doesNotContain(one.debtor().idNo());
        assertThat(page.locator("#handovers tbody button")).containsText("重新生成");
        page.click("#handovers tbody button");
        assertThat(page.locator("#handovers tbody tr")).hasCount(2);
        page.navigate("/placements/" + agency + "/work");
        assertThat(page.locator("#recall")).containsText(one.caseNo().value());
    }

    @Test
    void readsResultsAndTellsWhatIsWrongWithThem() {
        String agency = placed.agency();
        LocalDate day = LocalDate.now(clock).minusDays(1);
        Placed one = placed.handedOver(agency, OffsetDateTime.parse(day.minusDays(1) + "T09:00+08:00"));
        String file = "案号,联系时间,联系方式,接触对象,催收员,录音编号,结果\n"
                + one.caseNo() + "," + day + " 22:30,电话,无人,A01,,\n"
                + one.caseNo() + "," + day + " 10:30,传真,无人,A01,,\n";
        signInAs("lead");
        page.navigate("/placements/" + agency + "/work");
        assertAccessible();
        page.setInputFiles("#file", new FilePayload("结果.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.click("#take");

        assertThat(page.locator(".running")).containsText("登记联系1次，已有0次，未采用1行，违规1次");
        assertThat(page.locator("tbody tr")).containsText("请填写电话或者外访");
        assertThat(page.locator("tbody tr")).containsText("联系方式");
        assertThat(page.locator(".sidebar-nav [aria-current=page]")).hasText("委外");
        assertAccessible();
        page.click("main a[href$='/work']");
        assertThat(page.locator("#breaches tbody tr")).containsText(one.caseNo().value());
        page.fill("#why", "债务人已委托律师");
        page.click("#recall button");
        assertThat(page.locator(".notice-risk")).isVisible();
    }

    @Test
    void showsFiguresAndRefusesPayOnRecoveryAlone() {
        String agency = placed.agency();
        placed.handedOver(agency, OffsetDateTime.now(clock).minusDays(3));
        signInAs("lead");
        page.navigate("/placements/" + agency + "/figures");
        assertThat(page.locator("#figures tbody tr").first()).containsText("委托案件数");
        assertThat(page.locator("#figures tbody tr td").first()).hasText("1");
        assertThat(page.locator("#figures")).not().containsText("/ 0 =");
        assertAccessible();
        page.fill("#validFrom", LocalDate.now(clock).minusDays(30).toString());
        page.fill("#recoveryShare", "25");
        page.fill("#source", "委托合同第5条");
        page.click("#set-terms button");
        assertThat(page.locator("#caseMonth-fault")).containsText("不得仅以回款金额计费");
        page.fill("#caseMonth", "80");
        page.click("#set-terms button");

        assertThat(page.locator(".notice-settled")).isVisible();
        assertThat(page.locator("#figures tbody tr", new Page.LocatorOptions().setHasText("月费¥80.00")))
                .containsText("¥80.00");
    }
}
