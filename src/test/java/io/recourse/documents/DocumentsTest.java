package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.studio.samples.Samples;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class DocumentsTest {

    private static final Actor ASSISTANT = new Actor("assistant");
    private static final Actor LAWYER = new Actor("lawyer");
    private static int cases;

    private final CaseNo caseNo = CaseNo.of(1999, ++cases);

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsADraftUnderItsHash() {
        Document draft = documents.draft(caseNo, letterTo("张发"), ASSISTANT);

        assertThat(documents.list(caseNo)).containsExactly(draft);
        assertThat(draft.createdBy()).isEqualTo(ASSISTANT);
        assertThat(draft.pages()).isEqualTo(2);
        assertThat(draft.isSigned()).isFalse();
        assertThat(Sha256.of(documents.content(draft.id(), LAWYER))).isEqualTo(draft.sha256());
    }

    @Test
    void keepsTheSameBytesOnce() {
        Document first = documents.draft(caseNo, letterTo("李同"), ASSISTANT);
        Document second = documents.draft(caseNo, letterTo("李同"), ASSISTANT);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(jdbc.sql("select count(*) from document_content where sha256 = ?")
                        .param(first.sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void supersedesAndNeverOverwrites() {
        Document first = documents.draft(caseNo, letterTo("王一"), ASSISTANT);
        byte[] before = documents.content(first.id(), LAWYER);

        Document second = documents.redraft(first.id(), letterTo("王二"), ASSISTANT);

        assertThat(second.supersedes()).isEqualTo(first.id());
        assertThat(documents.get(first.id()).supersededBy()).isEqualTo(second.id());
        assertThat(documents.get(first.id()).isCurrent()).isFalse();
        assertThat(documents.content(first.id(), LAWYER)).isEqualTo(before);
        assertThatThrownBy(() -> documents.redraft(first.id(), letterTo("王三"), ASSISTANT))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("document.superseded"));
    }

    @Test
    void recordsWhoReadWhat() {
        Document draft = documents.draft(caseNo, letterTo("陈读"), ASSISTANT);

        documents.content(draft.id(), LAWYER);
        documents.page(draft.id(), 2, ASSISTANT);

        assertThat(jdbc.sql("select actor || ' ' || what from document_access where document_id = ? order by id")
                        .param(draft.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("lawyer PDF", "assistant PAGE 2");
    }

    @Test
    void showsAPageAsAPicture() throws Exception {
        Document draft = documents.draft(caseNo, letterTo("赵图"), ASSISTANT);

        var image = ImageIO.read(new ByteArrayInputStream(documents.page(draft.id(), 1, LAWYER)));

        assertThat(image.getWidth()).as("A4 at 110 dpi").isBetween(900, 920);
        assertThatThrownBy(() -> documents.page(draft.id(), 3, LAWYER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("document.page.unknown"));
    }

    @Test
    void rendersAgainFromWhatItKept() {
        Document draft = documents.draft(caseNo, letterTo("周再"), ASSISTANT);

        assertThat(Sha256.of(documents.reproduce(draft.id()))).isEqualTo(draft.sha256());
    }

    @Test
    void refusesANameThatNoFontHas() {
        assertThatThrownBy(() -> documents.draft(caseNo, letterTo("张\uD883\uDEDD"), ASSISTANT))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("debtor.name");
                            assertThat(error.code()).isEqualTo("document.unprintable");
                            assertThat(error.arguments()).contains("U+30EDD");
                        }));
        assertThat(documents.list(caseNo)).isEmpty();
    }

    @Test
    void noticesBytesThatWereChangedInTheDatabase() {
        Document draft = documents.draft(caseNo, letterTo("吴改"), ASSISTANT);
        jdbc.sql("update document_content set bytes = bytes || '\\x00' where sha256 = ?")
                .param(draft.sha256())
                .update();

        assertThatThrownBy(() -> documents.content(draft.id(), LAWYER))
                .isInstanceOfSatisfying(
                        ContentDamaged.class,
                        damaged -> assertThat(damaged.code()).isEqualTo("content.changed"));
    }

    private static Printable letterTo(String name) {
        return Samples.demandLetter(name, "浙江省杭州市余杭区示例路1号");
    }
}
