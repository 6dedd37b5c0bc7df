package io.recourse.documents.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import io.recourse.documents.MessageTexts;
import io.recourse.documents.Printable;
import io.recourse.documents.Sha256;
import io.recourse.documents.TemplateId;
import io.recourse.documents.template.PublishedText;
import io.recourse.studio.samples.Samples;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class PublishTemplateTest {

    private static final Actor DESIGNER = new Actor("designer");
    private static final String LETTER = "demand-letter/demand-letter";
    private static final String MESSAGE = "reminder/messages/firm";
    private static int cases;

    @Autowired
    PublishTemplate publishing;

    @Autowired
    MessageTexts texts;

    @Autowired
    Templates templates;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    /** Other tests print with the product's own templates. */
    @AfterEach
    void goBackToTheProductsTemplates() {
        jdbc.sql("delete from published_template").update();
        jdbc.sql("delete from template_draft").update();
    }

    @Test
    void theNextLetterHasThePublishedTextAndOlderOnesKeepTheirs() throws Exception {
        List<Document> before = Samples.all().stream().map(this::draft).toList();

        publish(LETTER, "特此函告", "特此正式函告", "更郑重");
        publish("_layout/parts", "致：", "送达：", "按法院习惯");
        List<Document> after = Samples.all().stream().map(this::draft).toList();
        publish(LETTER, "特此正式函告", "特此再次函告", "再改");

        assertThat(text(letterAmong(before))).contains("特此函告").contains("致：");
        assertThat(text(letterAmong(after))).contains("特此正式函告").contains("送达：");
        assertThat(letterAmong(after).templateVersion())
                .isNotEqualTo(letterAmong(before).templateVersion());
        for (Document document : before) {
            assertThat(Sha256.of(documents.reproduce(document.id()))).isEqualTo(document.sha256());
        }
        for (Document document : after) {
            assertThat(Sha256.of(documents.reproduce(document.id()))).isEqualTo(document.sha256());
        }
    }

    @Test
    void aVersionSaysWhoAndWhyAndCanBeTakenUpAgain() {
        String original = publishing.file(LETTER).text();
        publish(LETTER, "特此函告", "特此正式函告", " 更郑重 ");

        publishing.takeUp(LETTER, 0, DESIGNER);
        TemplateDraft draft = publishing.draft(LETTER, DESIGNER).orElseThrow();
        publishing.publish(LETTER, draft.text(), draft.beganWith(), "恢复", DESIGNER);

        assertThat(publishing.file(LETTER).text()).isEqualTo(original);
        assertThat(publishing.draft(LETTER, DESIGNER)).isEmpty();
        assertThat(publishing.history(LETTER))
                .extracting(PublishedText::number, PublishedText::note, PublishedText::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "恢复", DESIGNER),
                        org.assertj.core.groups.Tuple.tuple(1, "更郑重", DESIGNER));
    }

    @Test
    void theSecondOfTwoDesignersIsToldAndKeepsHisDraft() {
        TemplateFile file = publishing.file(LETTER);
        String began = Sha256.of(file.text());
        Actor second = new Actor("admin");
        String his = file.text().replace("特此函告", "谨此函告");
        publishing.keep(LETTER, his, began, second);
        publish(LETTER, "特此函告", "特此正式函告", "先");

        assertThatThrownBy(() -> publishing.publish(LETTER, his, began, "后", second))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("template.overtaken"));
        assertThat(publishing.draft(LETTER, second).orElseThrow().text()).isEqualTo(his);
    }

    @Test
    void aReleaseThatBringsAnotherTextIsTold() {
        publish(LETTER, "特此函告", "特此正式函告", "更郑重");
        assertThat(publishing.file(LETTER).isOutdated()).isFalse();

        jdbc.sql("""
                        insert into published_template (path, number, text, base, published_at, published_by, note)
                        select path, number + 1, text, 'what an older release had', published_at, published_by, note
                        from published_template
                        """).update();

        assertThat(publishing.file(LETTER).isOutdated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "特此函告 | [[${debtor.surname}]] | template.problem.field-unknown",
                "特此函告 | <img src='x'/> | template.problem.element",
                "特此函告 | </div> | template.problem.unclosed",
                "特此函告 | \uD883\uDEDD | document.template-unprintable",
                "[[${channels.disputeChannel}]] | 本所 | document.lacks",
                "<h2>一、基本事实</h2> | <h3>一、基本事实</h3> | template.problem.heading",
                "<title>律师函 [[${letterNo}]]</title> | <title></title> | template.problem.title",
                "lang=\"zh-CN\" | lang=\"x\" | template.problem.language",
                "<meta name=\"subject\" content=\"律师受出借人委托，向借款人催告清偿逾期借款的函件\"/> | <!-- --> | template.problem.description"
            })
    void whatMustBeMendedIsNotPublished(String old, String changed, String code) {
        TemplateFile file = publishing.file(LETTER);
        String text = file.text().replace(old, changed);

        assertThat(text).isNotEqualTo(file.text());
        assertThatThrownBy(() -> publishing.publish(LETTER, text, Sha256.of(file.text()), "x", DESIGNER))
                .isInstanceOfSatisfying(
                        TemplateFaulty.class,
                        faulty -> assertThat(faulty.problems())
                                .extracting(TemplateProblem::code)
                                .contains(code));
        assertThat(publishing.history(LETTER)).isEmpty();
    }

    /** 法〔2025〕82号: elements, wording and order stay. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "经常居住地： | 常住地：",
                "[[${defendant.residence}]] | ＿＿",
                "[[${defendant.residence}]] | [[${defendant.address}]]"
            })
    void theCourtsFormKeepsItsWordingAndItsElements(String old, String changed) {
        TemplateFile file = publishing.file("_layout/claim-form");
        String text = file.text().replace(old, changed);
        assertThat(text).isNotEqualTo(file.text());

        assertThat(templates.problems(file.path(), file.text())).isEmpty();
        assertThat(templates.problems(file.path(), text))
                .extracting(TemplateProblem::code)
                .containsOnly("template.problem.court-form");
    }

    @Test
    void theNextMessageHasThePublishedText() {
        Map<String, String> fields = Samples.messageFields("张发");
        String before = texts.fill(MESSAGE, fields).body();

        publish(MESSAGE, "请立即还至", "请于收到本信息后还至", "语气缓和");

        assertThat(texts.fill(MESSAGE, fields).body())
                .isEqualTo(before.replace("请立即还至", "请于收到本信息后还至"))
                .contains("张发");
        assertThat(publishing.history(MESSAGE)).singleElement().satisfies(version -> {
            assertThat(version.by()).isEqualTo(DESIGNER);
            assertThat(version.note()).isEqualTo("语气缓和");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reminder/messages/firm | {amountDue} | {amount} | template.problem.field-unknown",
                "reminder/messages/firm | {amountDue} | {amountDue | template.problem.message-brace",
                "reminder/messages/firm | {disputeChannel} | 本公司 | document.lacks",
                "reminder/messages/firm_en | {disputeChannel} | us | document.lacks",
                "reminder/messages/firm | 请立即还至 | 否则起诉，请立即还至 | template.problem.message-forbidden",
                "reminder/messages/firm_en | Please pay now | We sue you. Please pay now | template.problem.message-forbidden",
                "reminder/messages/neutral | 尚有 | 逾期尚有 | template.problem.message-forbidden",
                "credit-reporting/messages/cover | 请查收 | 已列入全国黑名单 | template.problem.message-unlawful",
                "demand-letter/messages/cover | {lawFirm} | {lenderName} | template.problem.field-unknown"
            })
    void whatAMessageMayNotSayIsNotPublished(String path, String old, String changed, String code) {
        TemplateFile file = publishing.file(path);
        String text = file.text().replace(old, changed);

        assertThat(text).isNotEqualTo(file.text());
        assertThatThrownBy(() -> publishing.publish(path, text, Sha256.of(file.text()), "x", DESIGNER))
                .isInstanceOfSatisfying(
                        TemplateFaulty.class,
                        faulty -> assertThat(faulty.problems())
                                .extracting(TemplateProblem::code)
                                .contains(code));
        assertThat(publishing.history(path)).isEmpty();
    }

    @Test
    void aMessageHasASubjectATextAndAnEnd() {
        String text = publishing.file(MESSAGE).text();

        assertThat(templates.problems(MESSAGE, "# nothing\n提醒"))
                .extracting(TemplateProblem::code)
                .contains("template.problem.message-empty");
        assertThat(templates.problems(MESSAGE, text + "字".repeat(500)))
                .extracting(TemplateProblem::code)
                .containsOnly("template.problem.message-long");
    }

    /** What the guard refuses to send to the debtor of a barred debt cannot be published in the text for him. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "起诉",
                "诉讼",
                "法院",
                "强制执行",
                "支付令",
                "财产保全",
                "lawsuit",
                "we sue",
                "the court",
                "legal action",
                "Enforcement"
            })
    void theNeutralTextCannotThreaten(String words) {
        String path = "reminder/messages/neutral_en";
        String text = publishing.file(path).text() + words;

        assertThat(templates.problems(path, text)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("template.problem.message-forbidden");
            assertThat(problem.line()).isEqualTo(text.lines().count());
        });
    }

    @Test
    void allThatTheProductHasCouldBePublished() {
        publishing.files().stream()
                .filter(file -> !file.isLayout())
                .forEach(file -> assertThat(templates.problems(file.path(), file.text()))
                        .as(file.path())
                        .isEmpty());
    }

    private void publish(String path, String old, String changed, String note) {
        TemplateFile file = publishing.file(path);
        assertThat(file.text()).contains(old);
        publishing.publish(path, file.text().replace(old, changed), Sha256.of(file.text()), note, DESIGNER);
    }

    private Document draft(Printable record) {
        return documents.draft(CaseNo.of(1998, ++cases), record, DESIGNER);
    }

    private static Document letterAmong(List<Document> drafted) {
        return drafted.stream()
                .filter(document -> document.template().equals(new TemplateId(LETTER)))
                .findFirst()
                .orElseThrow();
    }

    private String text(Document document) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(documents.content(document.id(), DESIGNER))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
