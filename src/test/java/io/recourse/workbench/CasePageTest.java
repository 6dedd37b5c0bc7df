package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.LodgeSuit;
import io.recourse.documents.Approval;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import io.recourse.documents.Signing;
import io.recourse.documents.upload.Pdfs;
import io.recourse.engine.CaseProcesses;
import io.recourse.engine.TaskInbox;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import io.recourse.studio.samples.Samples;
import io.recourse.web.BrowserTest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class CasePageTest extends BrowserTest {

    private static final String OPEN_ALL =
            "document.querySelectorAll('details:not([name])').forEach(part => part.open = true)";
    private static final LocalDate DISBURSED = LocalDate.parse("2025-09-15");

    @Autowired
    SampleCases samples;

    @Autowired
    Documents documents;

    @Autowired
    Signing signing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LegalCases cases;

    @Autowired
    Clock clock;

    @Autowired
    Timeline timeline;

    @Autowired
    LodgeSuit lodgeSuit;

    @Autowired
    TaskInbox inbox;

    @Autowired
    CaseProcesses processes;

    @Test
    void everyFigureIsTheSumOfItsLines() {
        CaseNo caseNo = samples.openWithoutLadder(contract(), "张小明", DISBURSED);
        signInAs("lawyer");
        page.navigate("/cases/" + caseNo + "?asOf=2026-06-30");
        page.evaluate(OPEN_ALL);

        assertThat(column("unpaid", 3)).isEqualByComparingTo(figure("principalDue"));
        assertThat(column("unpaid", 4)).isEqualByComparingTo(figure("interestDue"));
        assertThat(column("unpaid", 5)).isEqualByComparingTo(figure("penaltyDue"));
        assertThat(column("unpaid", 6)).isEqualByComparingTo(figure("totalDue"));
        assertThat(column("to-come", 3)).isEqualByComparingTo(figure("principalNotDue"));
        assertThat(column("penalty", 6)).isEqualByComparingTo(figure("penaltyCharged"));
        assertThat(column("payments", 6)).isEqualByComparingTo("2600.32");
        assertThat(figure("totalDue"))
                .isEqualByComparingTo(
                        figure("principalDue").add(figure("interestDue")).add(figure("penaltyDue")));
        assertThat(figure("penaltyDue")).isPositive();
    }

    @Test
    void tellsWhatASuitCostsAndRecordsMoreOfIt() {
        CaseNo caseNo = samples.openWithoutLadder(contract(), "张小明", DISBURSED);
        signInAs("lawyer");
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("#court")).hasCount(0);
        String today = LocalDate.now(clock).toString();
        timeline.record(
                caseNo,
                "suit-filed",
                Actor.SYSTEM,
                Map.of("court", "杭州市余杭区人民法院", "number", "(2026)浙0110民初7号", "on", today, "route", "ORDINARY"));
        lodgeSuit.open(caseNo);
        page.navigate("/cases/" + caseNo);
        page.evaluate(OPEN_ALL);
        page.locator("#cost-kind").selectOption("ANNOUNCEMENT");
        page.locator("#cost-amount").fill("260.00");
        page.locator("#court button[type=submit]").click();

        assertThat(page.locator("#court tbody").last()).containsText("公告费");
        assertThat(page.locator("[data-figure=costsAdvanced]")).hasText("¥260.00");
        assertThat(page.locator("[data-figure=costsBorne]")).hasText("¥260.00");
        page.evaluate(OPEN_ALL);
        page.locator("#cost-move").selectOption("REFUNDED");
        page.locator("#cost-amount").fill("260.01");
        page.locator("#court button[type=submit]").click();
        assertThat(page.locator("main")).containsText("最多可退¥260.00");
        page.locator("#court")
                .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots/case-court.png")));
        assertAccessible();
        page.context().clearCookies();
        signInAs("manager");
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("[data-figure=costsAdvanced]")).hasText("¥260.00");
        assertThat(page.locator("#cost-amount")).hasCount(0);
    }

    @Test
    void tellsWhatStandsInTheWayOfAFiling() {
        CaseNo caseNo = samples.openWithoutLadder(contract(), "张小明", DISBURSED);
        signInAs("lawyer");
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("#filing")).hasCount(0);

        transaction.executeWithoutResult(status -> processes.start("court-filing", caseNo));
        await().until(() -> inbox.of(caseNo).size() == 1);
        page.navigate("/cases/" + caseNo);

        assertThat(page.locator("#filing li").filter(new Locator.FilterOptions().setHasText("缺少必备证据")))
                .containsText("不得立案");
        assertThat(page.locator("#filing")).containsText("登记立案规定第6条");
        assertThat(page.locator("#filing")).not().containsText("necessary evidence");
        assertThat(page.locator("#filing table"))
                .containsText(Pattern.compile("支付令.*¥.*债务人15日内清偿.*预期回收：本机构可比案件\\d+件，不足20件", Pattern.DOTALL));
        assertThat(page.locator("#filing")).containsText("暂按全国平均工资的50%计算");
        page.locator("#filing")
                .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots/case-filing.png")));
        assertAccessible();
    }

    @Test
    void tellsWhoSignedADocumentAndVerifiesItNow() {
        CaseNo caseNo = samples.openWithoutLadder(contract(), "张小明", DISBURSED);
        Document draft = documents.draft(caseNo, Samples.demandLetter("张小明", "杭州"), Actor.SYSTEM);
        Document signed = transaction.execute(status -> signing.sign(
                new Approval(draft.id(), draft.sha256(), new Actor("lawyer"), draft.createdAt()), "浙江明衡律师事务所"));
        documents.content(signed.id(), new Actor("lawyer"));
        signInAs("auditor");
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("#documents tbody tr").nth(0)).containsText("浙江明衡律师事务所已签名");
        assertThat(page.locator("#documents tbody tr").nth(1)).containsText("未签名");

        page.locator("#documents tbody tr").nth(0).locator("td:last-child a").click();

        assertThat(page.locator(".notice-settled")).containsText("电子签名有效");
        assertThat(page.locator("main")).containsText("cn=Recourse");
        assertThat(page.locator("#readers tbody tr")).hasCount(1);
        assertThat(page.locator("#readers tbody tr")).containsText("全文 PDF");
        assertAccessible();
        jdbc.sql("update document_content set bytes = bytes || '\\x20' where sha256 = ?")
                .param(signed.sha256())
                .update();
        page.reload();
        assertThat(page.locator("#signature-problems")).containsText("被改动");
    }

    @Test
    void explainsLimitationStepByStepWithTheArticles() {
        CaseNo caseNo = samples.openWithoutLadder(contract(), "张小明", DISBURSED);
        signInAs("lawyer");
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("#limitation .reasons")).containsText("《民法典》第一百八十八条");
    }

    @Test
    void showsHowEachInstalmentOfThePlanStands() {
        CaseNo caseNo = samples.openWithoutLadder(contract(), "张小明", DISBURSED);
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("""
                        insert into instalment_plan (id, case_no, status, debt, waiver, down_payment, instalments,
                            first_due_on, grace_days, paid_before, proposed_by, proposed_at, document_id, signed_on,
                            signed_by)
                        values (gen_random_uuid(), ?, 'ACTIVE', 3600, 100, 0, 5, ?, 3, 1600.32, 'assistant', now(),
                            gen_random_uuid(), ?, 'ON_SITE')
                        """)
                .params(caseNo.value(), today.minusMonths(2).plusDays(1), today.minusMonths(3))
                .update();
        signInAs("lawyer");
        page.navigate("/cases/" + caseNo);

        assertThat(page.locator("#plan tbody tr")).hasCount(5);
        assertThat(page.locator("#plan tbody tr").nth(0)).containsText("已付");
        assertThat(page.locator("#plan tbody tr").nth(1)).containsText("已逾期");
        assertThat(page.locator("#plan tbody tr").nth(1)).containsText("¥400.00");
        assertThat(page.locator("#plan tbody tr").nth(4)).containsText("未到期");
        assertThat(page.locator("#plan")).containsText("今日付清¥2,500.00即可履行完毕");
        assertAccessible();
    }

    @Test
    void drawsWhereTheCaseStandsInTheReadersLanguage() {
        CaseNo caseNo = samples.open(contract(), "张小明", DISBURSED);
        await().until(() -> cases.get(caseNo).stage() != null);
        signInAs("lawyer");
        page.navigate("/cases/" + caseNo);

        assertThat(page.locator("#standing .djs-container .here").first()).isVisible();
        assertThat(page.locator("#standing svg").first()).containsText("选择语气和渠道");
        page.click("#standing [role=tab]:has-text('案件升级')");
        assertThat(page.locator("#stand-1 .djs-container .here").first()).isVisible();
    }

    @Test
    void coversPersonsUntilAReaderWithTheRightAsksAndRecordsThat() {
        CaseNo caseNo = samples.openWithoutLadder(contract(), "张小明", DISBURSED);
        signInAs("lawyer");
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("#persons")).containsText("张小明");
        assertThat(page.locator("#persons")).not().containsText("13800138000");

        page.click("#persons button");
        assertThat(page.locator("#persons")).containsText("13800138000");
        assertThat(page.locator("#timeline")).containsText("查看个人信息");

        page.reload();
        assertThat(page.locator("#persons")).not().containsText("13800138000");
    }

    @Test
    void showsAnAuditorNoPersonAndNothingToDo() {
        CaseNo caseNo = samples.openWithoutLadder(contract(), "张小明", DISBURSED);
        signInAs("auditor");
        page.navigate("/cases/" + caseNo);

        assertThat(page.locator("main")).not().containsText("张小明");
        assertThat(page.locator(".strip")).containsText("张**");
        assertThat(page.locator("#persons button")).hasCount(0);
        assertThat(page.locator("#steering")).hasCount(0);
    }

    @Test
    void holdsADisputedCaseAndReleasesNothingThatIsNotHeld() {
        CaseNo caseNo = samples.open(contract(), "张小明", DISBURSED);
        await().until(() -> cases.get(caseNo).stage() != null);
        signInAs("lawyer");
        page.navigate("/cases/" + caseNo);
        report("DISPUTED", "电话中表示未借款");

        assertThat(page.locator(".notice-settled")).containsText("案件已暂停");
        assertThat(page.locator(".strip")).containsText("已暂停");
        await().until(() -> !inbox.of(caseNo).isEmpty());
        page.reload();
        assertThat(page.locator("#work")).containsText("个工作日");
        assertThat(page.locator("#timeline")).containsText("电话中表示未借款");
        assertThat(page.locator("#steering")).not().containsText("债务有异议");
    }

    @Test
    void endsACaseOnlyWhenThatIsConfirmed() {
        CaseNo caseNo = samples.openWithoutLadder(contract(), "张小明", DISBURSED);
        signInAs("lead");
        page.navigate("/cases/" + caseNo);
        page.evaluate("document.querySelector('#confirmed-RECALLED').required = false");
        report("RECALLED", "");
        assertThat(page.locator(".notice-breached")).containsText("请勾选确认");

        page.click("#steering details:has(#note-RECALLED) > summary");
        page.check("#confirmed-RECALLED");
        page.click("#steering details:has(#note-RECALLED) button");
        assertThat(page.locator(".strip")).containsText("已结案：出借人撤回");
        assertThat(page.locator("#steering")).hasCount(0);
    }

    @Test
    void answersForACaseThatIsNotThereAndForWhatIsNoNumber() {
        signInAs("lawyer");
        assertThat(page.navigate("/cases/RC1999-000001").status()).isEqualTo(404);
        assertThat(page.locator("main")).containsText("没有案件RC1999-000001");
        assertThat(page.navigate("/cases/nonsense").status()).isBetween(400, 499);
    }

    @Test
    void takesAHardshipWithItsGroundAndADocument() {
        CaseNo caseNo = samples.open(contract(), "张小明", DISBURSED);
        await().until(() -> cases.get(caseNo).stage() != null);
        signInAs("lead");
        page.navigate("/cases/" + caseNo);
        page.click("#steering details:has(#note-HARDSHIP) > summary");
        page.selectOption("#ground-HARDSHIP", "ILLNESS");
        page.click("#steering details:has(#note-HARDSHIP) button");
        assertThat(page.locator("#work")).containsText("患病或者受伤");

        page.click("#work details:has(#hold-file) > summary");
        page.setInputFiles(
                "#hold-file",
                new FilePayload(
                        "proof.pdf", "application/pdf", Pdfs.withPages(1).bytes()));
        page.click("#work details:has(#hold-file) button");

        assertThat(page.locator("#work")).containsText("已收到材料1份");
        assertAccessible();
    }

    @Test
    void isAccessible() {
        CaseNo caseNo = samples.open(contract(), "张小明", DISBURSED);
        await().until(() -> cases.get(caseNo).stage() != null);
        signInAs("lead");
        page.navigate("/cases/" + caseNo);
        page.evaluate(OPEN_ALL);
        page.click("#steering details:has(#note-RECALLED) > summary");
        assertThat(page.locator("#standing .djs-container .here").first()).isVisible();
        assertAccessible();
    }

    private static String contract() {
        return "CASE-" + UUID.randomUUID();
    }

    private void report(String event, String note) {
        page.click("#steering details:has(#note-" + event + ") > summary");
        page.fill("#note-" + event, note);
        page.click("#steering details:has(#note-" + event + ") button");
    }

    private BigDecimal figure(String name) {
        return amount(page.locator("[data-figure=" + name + "]").first().textContent());
    }

    private BigDecimal column(String lines, int column) {
        String cells = "[data-lines=" + lines + "] tbody td:nth-child(" + column + ")";
        List<String> rests =
                page.locator(cells + ":not(:has(.rest)), " + cells + " .rest").allTextContents();
        assertThat(rests).isNotEmpty();
        return rests.stream().map(CasePageTest::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text.strip().replace("¥", "").replace(",", ""));
    }
}
