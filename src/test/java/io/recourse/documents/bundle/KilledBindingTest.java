package io.recourse.documents.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Refused;
import io.recourse.documents.ContentStore;
import io.recourse.documents.Sha256;
import io.recourse.documents.upload.Pdfs;
import io.recourse.workbench.SampleCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that is killed while it binds leaves nothing half bound, and the next one finishes the bundle. */
@RecourseTest
class KilledBindingTest {

    private static final Actor ANYBODY = new Actor("assistant");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PAGES = 1500;

    @Autowired
    BundleWorker worker;

    @Autowired
    Bundles bundles;

    @Autowired
    ContentStore content;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SampleCases samples;

    @Autowired
    Environment environment;

    private Process other;

    @BeforeEach
    void leaveTheWorkToTheOther() {
        worker.stop();
    }

    @AfterEach
    void workAgain() {
        if (other != null) {
            other.destroyForcibly();
        }
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void theNextProcessFinishesTheBundleOnce() throws Exception {
        Bundle asked = request();
        other = startOther();
        await().atMost(PATIENCE)
                .until(() -> !other.isAlive() || bundles.get(asked.id()).bound() > 0);
        List<ProcessHandle> theirs = other.descendants().toList();
        assertThat(theirs).as("the sandbox in which pages are bound").isNotEmpty();

        other.destroyForcibly().waitFor();

        Bundle half = bundles.get(asked.id());
        assertThat(half.bound()).isBetween(1, PAGES - 1);
        assertThat(half.isWaiting()).isTrue();
        assertThat(half.parts()).isEmpty();
        assertThatThrownBy(() -> bundles.part(asked.id(), 1, ANYBODY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bundles.manifest(asked.id())).isInstanceOf(Refused.class);
        await().atMost(PATIENCE).until(() -> theirs.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(leftBy(other.pid())).isNotEmpty();

        worker.start();
        await().atMost(PATIENCE).until(() -> bundles.get(asked.id()).isDone());

        Bundle done = bundles.get(asked.id());
        assertThat(done.parts()).hasSize(1);
        byte[] pdf = bundles.part(asked.id(), 1, ANYBODY);
        assertThat(Sha256.of(pdf)).isEqualTo(done.parts().get(0).sha256());
        try (PDDocument bound = Loader.loadPDF(pdf)) {
            assertThat(bound.getNumberOfPages())
                    .isEqualTo(done.parts().get(0).pages())
                    .isGreaterThan(PAGES);
        }
        assertThat(bundles.manifest(asked.id())).contains(done.parts().get(0).sha256());
        assertThat(leftBy(other.pid()))
                .as("evidence left in the temporary folder")
                .isEmpty();
    }

    private Bundle request() {
        CaseNo caseNo = samples.openWithoutLadder("KILLED-" + UUID.randomUUID(), "张小明", LocalDate.parse("2025-09-15"));
        return transaction.execute(status -> {
            String sha256 = content.put(Pdfs.withPages(PAGES).bytes());
            return bundles.request(
                    caseNo,
                    new BundleContents(
                            LocalDate.parse("2026-11-22"),
                            "杭州市余杭区人民法院",
                            "金融借款合同纠纷",
                            "恒信消费金融有限公司",
                            "张小明",
                            "恒信消费金融有限公司",
                            50,
                            List.of(new BundleContents.Piece(
                                    1,
                                    "借款合同",
                                    List.of(new BundleContents.Source("合同", PAGES, sha256, sha256, false))))),
                    ANYBODY);
        });
    }

    private Process startOther() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherBinder.class.getName(),
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "other-binder.log").toFile())
                .start();
    }

    private static List<Path> leftBy(long pid) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("recourse-evidence-" + pid + "-"))
                    .toList();
        }
    }
}
