package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.common.CaseNo;
import io.recourse.documents.Sha256;
import io.recourse.documents.upload.Pdfs;
import io.recourse.documents.upload.Pictures;
import io.recourse.web.BrowserTest;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EvidencePageTest extends BrowserTest {

    private static final byte[] CONTRACT =
            Pdfs.withPages(3).extend(1, "/OpenAction<</S/JavaScript/JS(x)>>").bytes();

    @Autowired
    SampleCases samples;

    private CaseNo caseNo;

    @Test
    void takesEvidenceTellsWhatIsMissingAndBindsTheRest() throws Exception {
        open("assistant");
        assertThat(page.locator("#state [role=status]").first()).hasText("证据目录中有8项尚无材料。");
        assertThat(page.locator("#bind")).isDisabled();

        send("contract", "合同.pdf", CONTRACT);
        send("disbursement", "凭证.jpg", Pictures.file(Pictures.drawn(600, 900, BufferedImage.TYPE_INT_RGB), "jpg"));

        assertThat(row("借款合同")).containsText("已具备");
        assertThat(row("借款合同")).containsText("1-3");
        assertThat(row("借款合同")).containsText("未收入：脚本");
        assertThat(row("放款凭证")).containsText("4");
        assertThat(row("借款人身份信息")).containsText("尚未上传");
        assertAccessible();

        page.click("#bind");
        assertThat(page.locator("#bundle"))
                .containsText("证据共4页", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
        screenshot("evidence");
        assertAccessible();
        assertBundle();
        page.navigate("/cases/" + caseNo);
        assertThat(page.locator("#timeline")).containsText("证据装订完成，共4页，1册");
        assertThat(page.locator("#timeline")).containsText("收到证据：借款合同及电子签名认证材料");
    }

    @Test
    void refusesInWordsAndTakesABetterCopyInstead() {
        open("lawyer");

        send("identity", "身份证.pdf", Pdfs.bytes("MZ"));
        assertThat(row("借款人身份信息")).containsText("未接受");
        assertThat(row("借款人身份信息")).containsText("该文件都不是PDF");

        row("借款人身份信息").locator("text=替换").click();
        page.setInputFiles(
                "#file",
                new FilePayload("身份证.pdf", "application/pdf", Pdfs.withPages(1).bytes()));
        page.focus("form[data-upload] button");
        page.keyboard().press("Enter");
        assertThat(row("借款人身份信息")).containsText("已具备", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(row("借款人身份信息")).not().containsText("未接受");
    }

    @Test
    void showsAnAuditorWhatThereIsButNoFileAndNoForm() {
        open("auditor");

        assertThat(page.locator("form[data-upload]")).hasCount(0);
        assertThat(page.locator("#bind")).hasCount(0);
        assertThat(page.request().get("/api/evidence/" + UUID.randomUUID()).status())
                .isEqualTo(403);
    }

    private void assertBundle() throws Exception {
        String part = page.locator("#bundle a").first().getAttribute("href");
        APIResponse answer = page.request().get(part);
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(7);
        }
        JsonNode manifest = new ObjectMapper()
                .readTree(page.request()
                        .get(part.replaceFirst("/parts/1$", "/manifest"))
                        .text());
        assertThat(manifest.at("/parts/0/sha256").asText()).isEqualTo(Sha256.of(answer.body()));
        assertThat(manifest.at("/evidence/0/sources/0/sha256").asText()).isEqualTo(Sha256.of(CONTRACT));
    }

    private void open(String user) {
        caseNo = samples.openWithoutLadder("EVIDENCE-" + UUID.randomUUID(), "张小明", LocalDate.parse("2025-09-15"));
        signInAs(user);
        page.navigate("/cases/" + caseNo + "/evidence");
    }

    private void send(String kind, String name, byte[] content) {
        page.selectOption("#kind", kind);
        page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
        page.waitForNavigation(() -> page.click("form[data-upload] button"));
        assertThat(page.locator("#state"))
                .not()
                .containsText("正在检查", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    private Locator row(String text) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(text));
    }

    private void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/" + name + ".png"))
                .setFullPage(true));
    }
}
