package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.studio.samples.Samples;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole product with its documents in an object store. */
@RecourseTest
@DirtiesContext
class DocumentsInObjectStoreTest {

    private static final CaseNo CASE = CaseNo.of(1997, 1);
    private static final Actor LAWYER = new Actor("lawyer");

    @TempDir
    private static Path folder;

    private static ObjectStore store;

    @Autowired
    private Documents documents;

    @Autowired
    private Signing signing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry registry) throws Exception {
        store = new ObjectStore(folder);
        S3Settings settings = store.settings("secret");
        registry.add("recourse.documents.s3.endpoint", settings::endpoint);
        registry.add("recourse.documents.s3.bucket", settings::bucket);
        registry.add("recourse.documents.s3.access-key", settings::accessKey);
        registry.add("recourse.documents.s3.secret-key", settings::secretKey);
        registry.add("recourse.documents.s3.path-style", settings::pathStyle);
    }

    @AfterAll
    static void stopStore() throws Exception {
        store.close();
    }

    @Test
    void draftsSignsAndReadsThere() {
        Document draft = documents.draft(CASE, Samples.demandLetter("张存", "杭州"), Actor.SYSTEM);
        Document signed = transaction.execute(
                status -> signing.sign(new Approval(draft.id(), draft.sha256(), LAWYER, Instant.now()), "浙江明衡律师事务所"));

        assertThat(store.file(draft.sha256())).exists();
        assertThat(store.file(signed.sha256())).exists();
        assertThat(Sha256.of(documents.content(signed.id(), LAWYER))).isEqualTo(signed.sha256());
        assertThat(signing.check(signed.id()).problems()).isEmpty();
        assertThat(jdbc.sql("select count(*) from document_content where bytes is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesNothingHalfDoneWhenTheStoreIsDown() throws Exception {
        Printable letter = Samples.demandLetter("李断", "杭州");

        store.whileDown(() -> assertThatThrownBy(() -> documents.draft(CASE, letter, Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("content.unreachable")));

        long before = documents.list(CASE).size();
        Document later = documents.draft(CASE, letter, Actor.SYSTEM);
        assertThat(documents.list(CASE)).hasSize((int) before + 1).contains(later);
        assertThat(documents.content(later.id(), LAWYER)).startsWith("%PDF".getBytes());
    }

    @Test
    void aTransactionThatFailsLeavesNoRowAndIsDoneAgain() {
        Printable letter = Samples.demandLetter("王滚", "杭州");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    documents.draft(CASE, letter, Actor.SYSTEM);
                    throw new IllegalStateException("the case could not be saved");
                }))
                .hasMessageContaining("the case");

        assertThat(jdbc.sql("select input::text from document where case_no = ?")
                        .param(CASE.value())
                        .query(String.class)
                        .list())
                .noneMatch(input -> input.contains("王滚"));
        assertThat(documents.content(documents.draft(CASE, letter, Actor.SYSTEM).id(), LAWYER))
                .isNotEmpty();
    }
}
