package io.recourse.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import io.recourse.documents.MessageTexts;
import io.recourse.documents.Sha256;
import io.recourse.studio.samples.Samples;
import io.recourse.web.BrowserTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TemplatesPageTest extends BrowserTest {

    private static final String LETTER = "/studio/templates/demand-letter/demand-letter";
    private static int cases;

    @Autowired
    Documents documents;

    @Autowired
    MessageTexts texts;

    @Autowired
    JdbcClient jdbc;

    /** Other tests print with the product's own templates. */
    @AfterEach
    void goBackToTheProductsTemplates() {
        jdbc.sql("delete from published_template").update();
        jdbc.sql("delete from template_draft").update();
    }

    @Test
    void aDesignerChangesALetter() throws Exception {
        Document before = draft();
        signInAs("designer");
        page.navigate("/studio/templates");
        assertThat(page.locator("main")).not().containsText("??");
        assertAccessible();
        page.click("a:has-text('律师函') >> nth=0");
        assertThat(page.locator("#pages img")).hasCount(2);
        assertThat(page.locator(".problems-none")).isVisible();

        change("特此函告", "特此[[${debtor.surname}]]函告");
        assertThat(page.locator("#problems")).containsText("本文书没有字段“surname”");
        page.click("[data-line]");
        Assertions.assertThat((String) page.evaluate("() => { const t = document.getElementById('text');"
                        + " return t.value.slice(t.selectionStart, t.selectionEnd); }"))
                .contains("surname");
        publish("更郑重");
        assertThat(page.locator(".notice-breached")).containsText("待修改：1处");
        assertThat(page.locator(".publish-problems")).containsText("surname");
        Assertions.assertThat(text()).contains("[[${debtor.surname}]]");

        change("[[${debtor.surname}]]", "正式");
        assertDraftKept();
        page.reload();
        Assertions.assertThat(text()).as("the draft outlives the page").contains("特此正式函告");
        page.click("#tab-changes");
        assertThat(page.locator(".line-added")).containsText("特此正式函告");
        publish("更郑重");
        assertThat(page.locator(".notice-settled")).containsText("第1版已投入使用");
        assertAccessible();

        Document after = draft();
        Assertions.assertThat(printed(after)).contains("特此正式函告");
        Assertions.assertThat(printed(before)).doesNotContain("特此正式函告");
        Assertions.assertThat(Sha256.of(documents.reproduce(before.id()))).isEqualTo(before.sha256());

        page.navigate(LETTER + "/history");
        assertThat(page.locator(".line-removed")).containsText("特此函告");
        assertAccessible();
        page.locator("tr:has-text('随产品提供') button").click();
        assertThat(page.locator(".notice-settled")).containsText("已成为您的草稿");
        publish("恢复原文");
        Assertions.assertThat(printed(draft())).doesNotContain("特此正式函告");
    }

    @Test
    void aDesignerChangesAMessage() {
        signInAs("designer");
        page.navigate("/studio/templates");
        page.click("a:has-text('第二次提醒（明确）') >> nth=0");
        assertThat(page.locator(".message-body")).containsText("张发：您在恒信消费金融有限公司的借款");
        assertAccessible();
        page.selectOption("#sample", "LONG");
        assertThat(page.locator(".message-body")).containsText("阿卜杜热合曼");

        change("请立即还至", "否则起诉，请立即还至");
        assertThat(page.locator("#problems")).containsText("此处不得使用“起诉”");
        change("否则起诉，请立即还至", "请尽快还至");
        assertThat(page.locator(".problems-none")).isVisible();
        publish("语气缓和");
        assertThat(page.locator(".notice-settled")).containsText("第1版已投入使用");
        Assertions.assertThat(texts.fill("reminder/messages/firm", Samples.messageFields("张改"))
                        .body())
                .contains("请尽快还至", "张改");

        page.click("#tab-fields");
        page.evaluate("() => document.getElementById('text').setSelectionRange(0, 0)");
        page.locator("#pane-fields tr:has-text('借款人姓名') button").press("Enter");
        Assertions.assertThat(text()).startsWith("{debtorName}");
        page.navigate("/studio/templates/reminder/messages/firm/history");
        assertThat(page.locator(".line-added")).containsText("请尽快还至");
        assertAccessible();
    }

    @Test
    void showsFieldsAndSamples() {
        signInAs("designer");
        page.navigate(LETTER);
        assertThat(page.locator("#pages img")).hasCount(2);
        String ordinary = page.getAttribute("#pages img", "src");

        page.selectOption("#sample", "RARE");
        assertThat(page.locator("#pages img[src='" + ordinary + "']")).hasCount(0);
        assertThat(page.locator("#pages img")).hasCount(2);

        page.click("#tab-fields");
        Locator asOf = page.locator("#pane-fields tr:has-text('金额计算截止日')");
        assertThat(asOf).containsText("2026年11月22日");
        page.evaluate("() => document.getElementById('text').setSelectionRange(0, 0)");
        asOf.locator("button").press("Enter");
        Assertions.assertThat(text()).startsWith("[[${owed.asOf.date}]]");
        assertAccessible();

        page.navigate(LETTER + "_en");
        assertThat(page.locator("#sample")).hasValue("ENGLISH");
        assertThat(page.locator("#pages img")).hasCount(4);
    }

    @Test
    void tellsOfAnotherDesignersVersion() {
        signInAs("designer");
        page.navigate(LETTER);
        assertThat(page.locator("#pages img")).hasCount(2);
        change("特此函告", "谨此函告");
        assertDraftKept();
        jdbc.sql("""
                        insert into published_template (path, number, text, base, published_at, published_by, note)
                        select path, 1, replace(text, '谨此', '兹此'), '', now(), 'admin', '先' from template_draft
                        """).update();

        publish("后");

        assertThat(page.locator(".notice-breached")).containsText("他人已发布");
        assertThat(page.locator(".notice-risk").first()).containsText("产品");
        Assertions.assertThat(text()).contains("谨此函告");
    }

    @Test
    void isClosedToOthersAndOnlyReadByAdministrators() {
        signInAs("admin");
        page.navigate(LETTER);
        assertThat(page.locator("#pages img")).hasCount(2);
        assertThat(page.locator("#text[readonly]")).isVisible();
        assertThat(page.locator("#publishing")).hasCount(0);
        page.context().clearCookies();

        signInAs("lawyer");
        Assertions.assertThat(page.navigate("/studio/templates").status()).isEqualTo(403);
    }

    private void change(String old, String changed) {
        page.evaluate(
                "([old, changed]) => { const t = document.getElementById('text'); t.value = t.value.replace(old, changed);"
                        + " t.dispatchEvent(new Event('input', { bubbles: true })); }",
                new String[] {old, changed});
    }

    private void publish(String note) {
        page.fill("#note", note);
        page.waitForResponse(response -> response.url().endsWith("/publish"), () -> page.click("[data-publish]"));
        page.waitForLoadState();
    }

    private void assertDraftKept() {
        assertThat(page.locator("[data-saved]")).hasText("草稿已保存");
    }

    private String text() {
        return page.inputValue("#text");
    }

    private Document draft() {
        return documents.draft(CaseNo.of(1997, ++cases), Samples.demandLetter("张改", "杭州"), Actor.SYSTEM);
    }

    private String printed(Document document) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(documents.content(document.id(), Actor.SYSTEM))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
