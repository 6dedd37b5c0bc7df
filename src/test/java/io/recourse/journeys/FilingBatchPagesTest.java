package io.recourse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.recourse.common.LenderCode;
import io.recourse.courtfiling.DraftSuit;
import io.recourse.documents.Sha256;
import io.recourse.documents.bundle.Bundle;
import io.recourse.documents.bundle.Bundles;
import io.recourse.engine.CaseProcesses;
import io.recourse.web.BrowserTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.NodeList;

/** From cases that wait to the ZIP for the court, on the pages of two people. */
@Import(Portfolio.class)
class FilingBatchPagesTest extends BrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Portfolio portfolio;

    @Autowired
    CaseProcesses processes;

    @Autowired
    Bundles bundles;

    @Autowired
    DraftSuit draftSuit;

    @Autowired
    JdbcClient jdbc;

    private List<Desk> desks = List.of();

    @AfterEach
    void takeBack() {
        desks.stream()
                .filter(desk -> !desk.legalCase().get("status").asText().equals("CLOSED"))
                .forEach(desk -> desk.report("RECALLED"));
    }

    private Desk waiting() {
        Desk desk = new Desk(port, portfolio.openOffTheLadder(Portfolio.Loan.ALL_DUE, "张小明", new LenderCode("PAGES")));
        processes.start("court-filing", desk.caseNo());
        desk.settle();
        portfolio.prove(desk.caseNo());
        return desk;
    }

    private void openAll() {
        String batch = page.url();
        for (Desk desk : desks) {
            page.click("tr:has-text('" + desk.caseNo() + "') a:has-text('打开')");
            assertThat(page.locator("h1")).containsText(desk.caseNo().value());
            page.navigate(batch);
        }
    }

    private void awaitState(String state) {
        assertThat(page.locator("#state [role=status]"))
                .containsText(
                        state,
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(120_000));
    }

    @Test
    void leadsFromWaitingCasesToTheCourt() throws Exception {
        desks = IntStream.range(0, 4).mapToObj(i -> waiting()).toList();
        signInAs("lawyer");
        page.navigate("/filing-batches");
        assertThat(page.locator("h1")).hasText("批量立案");
        assertAccessible();
        page.click("main .page-action a");
        page.selectOption("#lender", "PAGES");
        page.click("button:has-text('统计案件')");
        assertThat(page.locator("#waiting")).containsText("4件");
        page.selectOption("#district", "330110");
        page.click("button:has-text('统计案件')");
        assertThat(page.locator("#court")).hasValue(Filled.COURT);
        page.selectOption("#route", "SMALL_CLAIMS");
        page.selectOption("#debtorLocated", "yes");
        for (String fact : List.of("counterclaim", "appraisal", "preservationWanted", "smallClaimsAgreed")) {
            page.selectOption("#" + fact, "no");
        }
        page.selectOption("#preservationWanted", "yes");
        page.click("#draft");
        assertThat(page.locator("#preservationWanted-fault")).containsText("财产保全须逐案填写财产线索");
        assertAccessible();
        assertThat(page.locator("#route")).hasValue("SMALL_CLAIMS");
        page.selectOption("#preservationWanted", "no");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/filing-batch-new.png")));
        page.click("#draft");
        page.waitForURL(Pattern.compile(".*/filing-batches/[0-9a-f-]{36}"));
        String batch = page.url();
        desks.get(0).settle();
        awaitState("待审核");
        page.click("#hand-over");
        assertThat(page.locator("[role=alert]")).containsText("4件抽查案件没有打开");
        openAll();
        assertAccessible();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/filing-batch.png")));
        page.click("#hand-over");
        awaitState("待审批");
        page.click("#approve");
        assertThat(page.locator("[role=alert]")).isVisible();

        page.context().clearCookies();
        signInAs("lead");
        page.navigate(batch);
        page.click("tr:has-text('" + desks.get(0).caseNo() + "') a:has-text('打开')");
        assertThat(page.locator("img.packet-page").first()).isVisible();
        assertAccessible();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/filing-packet.png")));
        page.navigate(batch);
        openAll();
        page.click("#approve");
        awaitState("已批准");
        for (Desk desk : desks) {
            assertThat(desk.openTasks()).containsExactly("recordFiling");
        }
        for (Desk desk : desks) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> bundles.latest(desk.caseNo()).orElseThrow().isDone());
        }
        Bundle approved = bundles.latest(desks.get(1).caseNo()).orElseThrow();
        refusesToBindOtherEvidence(desks.get(1));
        bindsTheSameAgainWhereItFailed(desks.get(2));
        overtake(desks.get(2), desks.get(3));
        page.navigate(batch);
        assertThat(page.locator("#kept")).containsText("不在下载材料中的案件：2件");
        assertThat(page.locator("#kept li")).containsText(new String[] {
            "案件" + desks.get(2).caseNo() + "已结案（已清偿）", "案件" + desks.get(3).caseNo() + "的立案材料已退回重新拟定"
        });
        assertAccessible();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/filing-batch-kept.png")));
        Map<String, byte[]> zip = entries(Files.readAllBytes(
                page.waitForDownload(() -> page.click("#packets")).path()));
        assertThat(zip.keySet())
                .containsExactly(
                        "index.csv",
                        "index.xlsx",
                        "left-out.csv",
                        desks.get(0).caseNo() + ".zip",
                        desks.get(1).caseNo() + ".zip");
        assertThat(new String(zip.get("left-out.csv"), StandardCharsets.UTF_8))
                .contains(desks.get(2).caseNo() + ",案件", "已清偿", desks.get(3).caseNo() + ",案件", "退回重新拟定");
        assertThat(new String(zip.get("index.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFF序号,内部案号,合同编号")
                .contains(desks.get(0).caseNo() + ".zip", "张小明", Filled.COURT, "小额诉讼程序")
                .doesNotContain(
                        desks.get(2).caseNo().value(), desks.get(3).caseNo().value());
        Map<String, byte[]> workbook = parts(zip.get("index.xlsx"));
        String[] line = new String(zip.get("index.csv"), StandardCharsets.UTF_8).split("\\R")[1].split(",");
        String idNo = line[5].strip();
        assertThat(idNo).as("an identity number").hasSize(18);
        assertThat(texts(workbook.get("xl/sharedStrings.xml")))
                .as("texts, an identity number among them")
                .contains("被告（被申请人）", "张小明", idNo, line[13], Filled.COURT);
        assertThat(new String(workbook.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
                .as("amounts as numbers")
                .containsPattern("<v>"
                        + Pattern.quote(
                                new BigDecimal(line[10]).stripTrailingZeros().toPlainString()) + "\\.?0*</v>");
        Map<String, byte[]> packet = entries(zip.get(desks.get(1).caseNo() + ".zip"));
        assertThat(packet.keySet()).contains("01-民事起诉状（金融借款合同纠纷）.pdf", "02-债权金额计算表.pdf", "05-授权委托书.pdf", "06-证据1.pdf");
        assertThat(Sha256.of(packet.get("06-证据1.pdf")))
                .isEqualTo(approved.parts().get(0).sha256());

        desks.get(0).complete("assistant", "recordFiling", Filled.filed(portfolio.today()));
        page.navigate(batch);
        assertThat(page.locator("#kept li").first())
                .containsText("案件" + desks.get(0).caseNo() + "已登记立案");

        Desk anew = desks.get(3);
        anew.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        anew.complete("lead", "approveFiling", Filled.decided("approved"));
        anew.settle();
        page.reload();
        assertThat(page.locator("#kept li").last()).containsText("案件" + anew.caseNo() + "在本批批准后重新拟定");
        showsItsOwnPacketStill(batch, desks.get(1));
    }

    /** A filing that began later is nobody's whom the batch told of. */
    private void showsItsOwnPacketStill(String batch, Desk desk) {
        assertThat(draftSuit.chooseRoute(desk.caseNo())).isTrue();

        page.navigate(batch);
        page.click("tr:has-text('" + desk.caseNo() + "') a:has-text('打开')");

        assertThat(page.locator("[role=note]")).containsText("没有经批准的材料");
        assertThat(page.locator("#bundle a").first()).isVisible();
        assertThat(page.locator("img.packet-page").first()).isVisible();
        assertAccessible();
    }

    /** What comes after the approval is not bound for the court: the signed list names the pages that were approved. */
    private void refusesToBindOtherEvidence(Desk desk) {
        portfolio.prove(desk.caseNo(), List.of("contract"));
        CaseWork.assertRefused(
                desk.as("assistant").post("/api/cases/" + desk.caseNo() + "/evidence-bundles", Map.of()),
                "evidence.bundle.approved");
        page.navigate("/cases/" + desk.caseNo() + "/evidence");
        assertThat(page.locator("#bind")).hasCount(0);
        assertThat(page.locator("#bundle")).containsText("变动部分不随本次立案材料递交法院");
        assertAccessible();
        assertThat(desk.shown("assistant", "recordFiling").get("evidenceBundle").asText())
                .startsWith("共");
    }

    private void bindsTheSameAgainWhereItFailed(Desk desk) {
        Bundle approved = bundles.latest(desk.caseNo()).orElseThrow();
        jdbc.sql(
                        "update evidence_bundle set status = 'FAILED', manifest = null, problem = 'evidence.bundle.failed' where id = ?")
                .param(approved.id())
                .update();
        portfolio.prove(desk.caseNo(), List.of("contract"));

        page.navigate("/cases/" + desk.caseNo() + "/evidence");
        page.click("#bind");

        Bundle again = bundles.latest(desk.caseNo()).orElseThrow();
        assertThat(again.id()).isNotEqualTo(approved.id());
        assertThat(again.contents()).isEqualTo(approved.contents());
        assertThat(page.locator("#bind")).hasCount(0);
    }

    /** After the approval one debtor pays all, and the court sends another's papers back, which are drafted anew. */
    private void overtake(Desk paid, Desk returned) {
        portfolio.pay(paid.caseNo(), paid.balance("totalDue", portfolio.today()));
        returned.complete("assistant", "recordFiling", Filled.reasoned("returned"));
        returned.complete("lawyer", "draftClaim", Filled.claim(portfolio.today()));
        returned.settle();
    }

    private static List<String> texts(byte[] sharedStrings) throws Exception {
        NodeList texts = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(sharedStrings))
                .getElementsByTagName("t");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    /** By the archive's directory, as Excel reads it. */
    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Path copy = Files.createTempFile("index", ".xlsx");
        Files.write(copy, workbook);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(copy.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                parts.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(copy);
        }
        return parts;
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
