package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.contact.GuardedCases;
import io.recourse.fieldvisit.ArrangeVisit;
import io.recourse.fieldvisit.FieldVisit;
import io.recourse.fieldvisit.VisitAddresses;
import io.recourse.web.BrowserTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class VisitPagesTest extends BrowserTest {

    @Autowired
    GuardedCases cases;

    @Autowired
    ArrangeVisit arrangeVisit;

    @Autowired
    VisitAddresses addresses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void recordsWhoWasExamined() {
        signInAs("lead");
        page.navigate("/examinations");
        assertAccessible();
        String person = "p" + UUID.randomUUID().toString().substring(0, 8);
        page.fill("#person", person);
        page.click("main form button[type=submit]");
        assertThat(page.locator(".notice-breached")).isVisible();

        page.fill("#person", person);
        page.fill("#agency", "AG1");
        page.selectOption("#passed", "false");
        page.click("main form button[type=submit]");

        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(person)))
                .containsText("不合格");
    }

    @Test
    void recordsWhatALenderEntrustsAndEndsIt() {
        String lender = jdbc.sql("select lender_code from legal_case where case_no = ?")
                .param(cases.open().caseNo().value())
                .query(String.class)
                .single();
        String source = "合同" + UUID.randomUUID();
        signInAs("lead");
        page.navigate("/mandates");
        assertAccessible();
        page.selectOption("#lender", lender);
        page.fill("#validFrom", LocalDate.now(clock).minusDays(9).toString());
        page.fill("#source", source);
        page.click("form[action='/mandates'] button");
        var row = page.locator("tr", new Page.LocatorOptions().setHasText(source));
        assertThat(row).containsText("外访");

        row.locator("button").click();

        assertThat(row).containsText(LocalDate.now(clock).toString());
        assertThat(row.locator("button")).hasCount(0);
    }

    @Test
    void admitsAnAgencyAndSaysWhatSuspendsIt() {
        String code = "AG" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        LocalDate today = LocalDate.now(clock);
        signInAs("lead");
        page.navigate("/agencies/new");
        page.fill("#code", code);
        page.fill("#name", "诚信催收服务有限公司");
        page.fill("#creditCode", "91310000MA1FL0000X");
        page.fill("#admittedOn", today.minusYears(2).toString());
        page.fill("#disclosedAt", "https://lender.example/agencies");
        page.fill("#contractFrom", today.minusYears(1).toString());
        page.fill("#contractUntil", today.plusDays(30).toString());
        page.fill("#feeTerms", "固定费用每案80元，合规得分占四成");
        page.fill("#scope", "L1, L2/CREDIT_CARD");
        page.click("#agency button");
        assertThat(page.locator(".notice-settled")).isVisible();
        assertAccessible();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(code));
        assertThat(row).containsText("检查逾期");

        page.fill("#inspectedOn", today.minusDays(1).toString());
        page.fill("#contractUntil", today.plusYears(1).toString());
        page.click("#agency button");
        assertThat(page.locator("#contractUntil-fault")).containsText("续签");
        page.fill("#evaluatedOn", today.toString());
        page.click("#agency button");

        assertThat(row).containsText("可以作业");
    }

    @Test
    void showsAVisitAndTakesItsPhotos() throws IOException {
        CaseNo caseNo = cases.open().caseNo();
        FieldVisit visit = begun(caseNo);
        signInAs("assistant");
        page.navigate("/cases/" + caseNo);
        page.click("#contact a[href$='/visits']");
        assertThat(page.locator("main")).containsText(visit.visitNo());
        assertThat(page.locator("main")).containsText("林晓雨");
        assertThat(page.locator("main")).containsText(visit.address());
        assertAccessible();

        page.setInputFiles("input[type=file]", new FilePayload("door.png", "image/png", picture()));
        page.click("main form button");

        assertThat(page.locator(".notice-settled")).isVisible();
        assertThat(page.locator("main li")).hasCount(1);
        page.context().clearCookies();
        signInAs("manager");
        page.navigate("/cases/" + caseNo + "/visits");
        assertThat(page.locator("main")).not().containsText(visit.address());
        assertThat(page.locator("main form")).hasCount(0);
    }

    @Test
    void takesDownWhatAnAgencyTellsAndRecallsTheCase() {
        CaseNo caseNo = cases.open().caseNo();
        cases.placeWithAgency(caseNo, "HANDED_OVER");
        signInAs("assistant");
        page.navigate("/cases/" + caseNo);
        page.click("#contact a[href$='/placements']");
        assertThat(page.locator("main")).containsText("委外中");
        assertAccessible();

        page.fill("#promisedAmount", "500");
        page.click("#tell button");
        assertThat(page.locator("#promisedOn-fault")).isVisible();
        assertThat(page.locator("#recordingRef-fault")).isVisible();
        assertThat(page.locator("#promisedAmount")).hasValue("500");
        page.click("#recall button");
        page.fill("#why", "债务人直接联系我们");
        page.click("#recall button");

        assertThat(page.locator(".notice-settled")).isVisible();
        assertThat(page.locator("main")).containsText("已撤回");
        assertThat(page.locator("main")).containsText("债务人直接联系我们");
        assertThat(page.locator("main form")).hasCount(0);
    }

    private FieldVisit begun(CaseNo caseNo) {
        ArrangeVisit.Order order = new ArrangeVisit.Order(
                addresses.of(caseNo).get(0).id(),
                null,
                null,
                "assistant",
                "lead",
                LocalDate.now(clock).plusDays(1),
                LocalTime.NOON,
                "协商还款安排");
        FieldVisit visit = arrangeVisit.order(caseNo, order, new Actor("lead"));
        UUID attempt = UUID.randomUUID();
        jdbc.sql("""
                        insert into contact_attempt (id, case_no, debtor_key, address_key, role, channel, purpose, made_by,
                            inbound, actor, at)
                        values (?, ?, ?, ?, 'DEBTOR', 'VISIT', 'PAYMENT', 'STAFF', false, 'assistant', now())
                        """)
                .params(attempt, caseNo.value(), "d-" + attempt, "a-" + attempt)
                .update();
        jdbc.sql("update field_visit set status = 'BEGUN', attempt_id = ?, begun_by = 'assistant' where id = ?")
                .params(attempt, visit.id())
                .update();
        return visit;
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
