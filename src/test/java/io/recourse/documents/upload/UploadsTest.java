package io.recourse.documents.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.Sha256;
import io.recourse.documents.upload.Upload.Status;
import io.recourse.workbench.SampleCases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class UploadsTest {

    private static final Actor ASSISTANT = new Actor("assistant");

    @Autowired
    SampleCases samples;

    @Autowired
    Uploads uploads;

    @Autowired
    UploadWorker worker;

    @Autowired
    JdbcClient jdbc;

    private CaseNo caseNo;

    @BeforeEach
    void openCase() {
        caseNo = samples.openWithoutLadder("UPLOADS-" + UUID.randomUUID(), "张小明", LocalDate.parse("2025-09-15"));
    }

    @Test
    void keepsTheOriginalAndShowsItsPagesAlone() throws Exception {
        byte[] contract = Pdfs.withPages(2)
                .extend(1, "/OpenAction<</S/JavaScript/JS(x)>>")
                .bytes();

        Upload upload = examined(send("contract", contract, null));

        assertThat(upload.status()).isEqualTo(Status.ACCEPTED);
        assertThat(upload.pages()).isEqualTo(2);
        assertThat(upload.sha256()).isEqualTo(Sha256.of(contract));
        assertThat(uploads.original(upload.id(), ASSISTANT)).isEqualTo(contract);
        try (PDDocument pages = Loader.loadPDF(uploads.pages(upload.id(), ASSISTANT))) {
            assertThat(pages.getNumberOfPages()).isEqualTo(2);
            assertThat(pages.getDocumentCatalog().getOpenAction()).isNull();
        }
        assertThat(jdbc.sql("select actor || ' ' || what from evidence_access where upload_id = ? order by id")
                        .param(upload.id())
                        .query(String.class)
                        .list())
                .containsExactly("assistant ORIGINAL", "assistant CLEAN");
    }

    @Test
    void refusesAtOnceWhatItCannotRead() throws Exception {
        Upload upload = send("contract", Pdfs.bytes("MZ"), null);

        assertThat(upload.status()).isEqualTo(Status.REFUSED);
        assertThat(upload.refusal()).isEqualTo("evidence.type");
        assertThatThrownBy(() -> uploads.original(upload.id(), ASSISTANT)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAfterExaminationWithTheReason() throws Exception {
        Upload upload = examined(send("contract", Pdfs.withPages(0).bytes(), null));

        assertThat(upload.status()).isEqualTo(Status.REFUSED);
        assertThat(upload.refusal()).isEqualTo("evidence.no-pages");
    }

    @Test
    void replacesByANewerCopyAndOverwritesNothing() throws Exception {
        Upload first = examined(send("contract", Pdfs.withPages(1).bytes(), null));
        Upload second = examined(send("contract", Pdfs.withPages(2).bytes(), first.id()));

        assertThat(uploads.get(first.id()).isUsable()).isFalse();
        assertThat(uploads.get(second.id()).isUsable()).isTrue();
        assertThat(uploads.original(first.id(), ASSISTANT))
                .isEqualTo(Pdfs.withPages(1).bytes());
        assertThatThrownBy(() -> send("contract", Pdfs.withPages(3).bytes(), first.id()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("evidence.superseded"));
    }

    @Test
    void storesNothingOfAFileThatBreaksOffOnItsWay() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> uploads.receive(sent("contract", null), broken, ASSISTANT))
                .isInstanceOf(IOException.class);
        assertThat(uploads.of(caseNo)).isEmpty();
    }

    @Test
    void asksATitleOfWhatTheListDoesNotName() {
        assertThatThrownBy(() -> uploads.receive(
                        sent(Upload.OTHER, null),
                        new ByteArrayInputStream(Pdfs.withPages(1).bytes()),
                        ASSISTANT))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void goesOnWithWhatADeadWorkerLeft() throws Exception {
        worker.stop();
        Upload left = send("contract", Pdfs.withPages(1).bytes(), null);
        assertThat(uploads.get(left.id()).isWaiting()).isTrue();

        worker.start();

        assertThat(examined(left).status()).isEqualTo(Status.ACCEPTED);
    }

    private Upload send(String kind, byte[] bytes, UUID supersedes) throws IOException {
        return uploads.receive(sent(kind, supersedes), new ByteArrayInputStream(bytes), ASSISTANT);
    }

    private Uploads.Sent sent(String kind, UUID supersedes) {
        return new Uploads.Sent(caseNo, kind, null, "C:\\scans\\contract.pdf", supersedes);
    }

    private Upload examined(Upload upload) {
        return await().until(() -> uploads.get(upload.id()), now -> !now.isWaiting());
    }
}
