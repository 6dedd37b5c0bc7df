package io.recourse.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.recourse.web.BrowserTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

class FilesPageTest extends BrowserTest {

    private static final String HEADER = "payment_ref,contract_no,received_on,amount,channel\n";
    private static final Pattern FILE_PAGE = Pattern.compile(".*/intake/[0-9a-f-]{36}$");

    @Autowired
    @Qualifier("intakeWorker")
    SmartLifecycle worker;

    private final String ref = UUID.randomUUID().toString().substring(0, 13);

    @Test
    void saysWhatBecameOfEachRow() throws Exception {
        send(
                "还款.csv",
                HEADER + ref + ",X" + ref + ",2026-01-15,100.00,ALIPAY\n" + "R,110101199001011234,2026-02-30,5,=1+1\n");

        assertThat(page.locator("h1")).hasText("还款.csv");
        assertThat(page.locator("[role=status]")).containsText("共2行：导入1行，已有0行，拒绝1行。");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").nth(0)).containsText("日历上没有这一天。");
        assertThat(page.locator("tbody tr").nth(1)).containsText("=1+1");
        assertAccessible();

        Download download = page.waitForDownload(() -> page.click("#download"));
        String csv = Files.readString(download.path(), StandardCharsets.UTF_8);
        assertThat(download.suggestedFilename()).isEqualTo("还款-错误.csv");
        assertThat(csv)
                .startsWith("\uFEFF行号,列,值,原因\r\n")
                .contains("3,channel,\t=1+1,")
                .contains("2026-02-30");
    }

    /** Nobody says which kind of payments file it is: what it contains does. */
    @Test
    void takesABanksStatementForWhatItIs() {
        send("对账单.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <Stmt><Id>S1</Id><Acct><Id><Othr><Id>6200</Id></Othr></Id></Acct>
                <Ntry><Amt Ccy="CNY">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                  <BookgDt><Dt>2026-01-15</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef>
                  <NtryDtls><TxDtls><RmtInf><Ustrd>还款</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                <Ntry><Amt Ccy="USD">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                  <BookgDt><Dt>2026-01-15</Dt></BookgDt><AcctSvcrRef>U%s</AcctSvcrRef></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """.formatted(ref, ref));

        assertThat(page.locator("[role=status]")).containsText("共2行：导入1行，已有0行，拒绝1行。");
        assertThat(page.locator("tbody tr")).containsText("只接受人民币款项。");
        assertThat(page.locator("#content")).containsText("银行对账单");
        assertAccessible();
        page.click("text=全部文件");
        assertThat(page.locator("tbody tr", row("对账单.xml")).first()).containsText("银行对账单");
        page.locator("[role=note] a").click();
        assertThat(page.locator("tbody tr", row(ref + "@6200"))).containsText("¥100.00");
    }

    @Test
    void showsProgressUntilTheFileIsTaken() {
        worker.stop();
        try {
            send("later.csv", HEADER + ref + ",X" + ref + ",2026-01-15,100.00,ALIPAY\n");
            assertThat(page.locator("[role=status]")).containsText("处理中");
            assertThat(page.locator("[role=status] progress")).isVisible();
            assertAccessible();
        } finally {
            worker.start();
        }

        assertThat(page.locator("[role=status]")).containsText("共1行：导入1行");
        assertThat(page.locator("[role=status] progress")).hasCount(0);
        assertThat(page.locator(".blank-title")).hasText("没有错误");
    }

    @Test
    void tellsThatAFileIsNoCsv() {
        send("letter.pdf", "%PDF-1.7");

        assertThat(page.locator("[role=status]")).containsText("未导入");
        assertThat(page.locator("tbody tr")).containsText("这是PDF文件");
        page.click("text=全部文件");
        assertThat(page.locator("tbody tr", row("letter.pdf")).first()).containsText("未导入");
        assertAccessible();
    }

    @Test
    void tellsThatAFileIsTooLarge(@TempDir Path folder) throws Exception {
        Path large = Files.write(folder.resolve("large.csv"), new byte[66 * 1024 * 1024]);
        open();
        page.setInputFiles("#file", large);
        page.click("form[data-upload] button");

        assertThat(page.locator("[data-upload-fault]")).containsText("文件过大");
        assertThat(page.url()).endsWith("/intake");
    }

    @Test
    void worksWithoutAScript() {
        signInAs("lead");
        page.route("**/*.js", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        page.navigate("/intake");
        choose("plain.csv", HEADER);

        page.click("form[data-upload] button");

        page.waitForURL(FILE_PAGE);
    }

    @Test
    void isClosedToOthers() {
        signInAs("lawyer");

        assertThat(page.navigate("/intake").status()).isEqualTo(403);
    }

    private void open() {
        signInAs("assistant");
        page.navigate("/intake");
    }

    private void send(String name, String content) {
        open();
        choose(name, content);
        page.focus("form[data-upload] button");
        page.keyboard().press("Enter");
        page.waitForURL(FILE_PAGE);
    }

    private void choose(String name, String content) {
        page.selectOption("#kind", "PAYMENTS");
        page.setInputFiles("#file", new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Page.LocatorOptions row(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
