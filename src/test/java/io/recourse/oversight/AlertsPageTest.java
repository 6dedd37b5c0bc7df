package io.recourse.oversight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Lenders;
import io.recourse.web.BrowserTest;
import io.recourse.workbench.SampleCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AlertsPageTest extends BrowserTest {

    @Autowired
    WatchAlerts watch;

    @Autowired
    SampleCases samples;

    @Autowired
    Lenders lenders;

    @Autowired
    LegalCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final LenderCode lender =
            new LenderCode("ALPG" + Math.abs(UUID.randomUUID().hashCode() % 100_000));

    private CaseNo caseNo;

    @AfterEach
    void close() {
        cases.close(caseNo, "PAID", Actor.SYSTEM);
        watch.lookAtLimitation();
    }

    @Test
    void leadsToTheCasesAndIsNotedAsSeen() {
        lenders.register(SampleCases.lender(lender));
        caseNo = samples.openWithoutLadder(
                "ALPG-" + UUID.randomUUID(),
                "典满",
                LocalDate.now(clock).plusDays(20).minusYears(4));
        jdbc.sql("update legal_case set lender_code = ? where case_no = ?")
                .params(lender.value(), caseNo.value())
                .update();
        watch.lookAtLimitation();
        String alert = jdbc.sql("select id from alert where subject = ?")
                .param(lender.value())
                .query(UUID.class)
                .single()
                .toString();
        signInAs("manager");
        page.navigate("/home");
        assertThat(page.locator("nav a[href='/alerts']")).containsText(Pattern.compile("\\d"));

        page.navigate("/alerts");
        assertAccessible();
        Locator row = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href='/alerts/" + alert + "']")));
        assertThat(row.locator(".state").first()).isVisible();
        row.locator("button").click();
        assertThat(row.locator("button")).hasCount(0);
        assertThat(page.locator("main")).containsText(name("manager"));

        row.locator("a").click();
        assertAccessible();
        page.locator("main a[href='/cases/" + caseNo + "']").click();
        assertThat(page.locator("h1")).containsText(caseNo.value());
    }

    private String name(String user) {
        return jdbc.sql("select name from app_user where id = ?")
                .param(user)
                .query(String.class)
                .single();
    }
}
