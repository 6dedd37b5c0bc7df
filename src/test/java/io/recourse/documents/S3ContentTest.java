package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ContentTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private static Path folder;

    private static ObjectStore store;

    private final Rows rows = new Rows();
    private final S3Content content = new S3Content(rows, store.settings("secret"));

    /** The database's rows. */
    private static final class Rows extends ContentTable {

        private final Map<String, Row> kept = new HashMap<>();

        Rows() {
            super(null);
        }

        @Override
        void keep(String sha256, byte[] bytes) {
            kept.put(sha256, new Row(sha256, bytes));
        }

        @Override
        Optional<Row> find(String sha256) {
            return Optional.ofNullable(kept.get(sha256));
        }

        @Override
        boolean has(String sha256) {
            return kept.containsKey(sha256);
        }
    }

    @BeforeAll
    static void startStore() throws Exception {
        store = new ObjectStore(folder);
    }

    @AfterAll
    static void stopStore() throws Exception {
        store.close();
    }

    @Test
    void keepsBytesUnderTheirHash() throws Exception {
        String sha256 = content.put(bytes("kept"));

        assertThat(sha256).isEqualTo(Sha256.of("kept"));
        assertThat(store.file(sha256)).hasContent("kept");
        assertThat(rows.kept.get(sha256).bytes()).isNull();
        assertThat(content.get(sha256)).isEqualTo(bytes("kept"));
    }

    @Test
    void writesTheSameBytesOnce() throws Exception {
        String sha256 = content.put(bytes("once"));
        Files.setLastModifiedTime(store.file(sha256), LONG_AGO);

        content.put(bytes("once"));

        assertThat(Files.getLastModifiedTime(store.file(sha256))).isEqualTo(LONG_AGO);
    }

    @Test
    void findsAgainWhatAFailedTransactionLeftBehind() throws Exception {
        String sha256 = content.put(bytes("orphan"));
        rows.kept.clear();
        Files.setLastModifiedTime(store.file(sha256), LONG_AGO);

        content.put(bytes("orphan"));

        assertThat(Files.getLastModifiedTime(store.file(sha256)))
                .as("not written again")
                .isEqualTo(LONG_AGO);
        assertThat(content.get(sha256)).isEqualTo(bytes("orphan"));
    }

    @Test
    void neitherOverwritesNorTrustsWhatLiesUnderAHashAndIsNotThat() throws Exception {
        String sha256 = Sha256.of("mine");
        Files.createDirectories(store.file(sha256).getParent());
        Files.writeString(store.file(sha256), "another's");

        assertRefused(() -> content.put(bytes("mine")), "content.changed");
        assertThat(store.file(sha256)).hasContent("another's");
        assertThat(rows.kept).isEmpty();
    }

    @Test
    void handsOutNothingThatWasChanged() throws Exception {
        String sha256 = content.put(bytes("to be changed"));
        Files.writeString(store.file(sha256), "was changed!!");

        assertRefused(() -> content.get(sha256), "content.changed");
    }

    @Test
    void saysWhenAnObjectIsGone() throws Exception {
        String sha256 = content.put(bytes("to be deleted"));
        Files.delete(store.file(sha256));

        assertRefused(() -> content.get(sha256), "content.missing");
    }

    @Test
    void keepsNoRowWhenTheStoreDoesNotAnswer() throws Exception {
        store.whileDown(() -> assertRefused(() -> content.put(bytes("unwritten")), "content.unreachable"));

        assertThat(rows.kept).isEmpty();
        assertThat(content.put(bytes("unwritten"))).isEqualTo(Sha256.of("unwritten"));
    }

    @Test
    void keepsNoRowWhenTheStoreRefusesTheKey() {
        S3Content wrong = new S3Content(rows, store.settings("wrong"));

        assertRefused(() -> wrong.put(bytes("refused")), "content.unreachable");
        assertThat(rows.kept).isEmpty();
    }

    @Test
    void readsWhatLiesInTheDatabaseFromBefore() {
        rows.keep(Sha256.of("before"), bytes("before"));

        assertThat(content.get(Sha256.of("before"))).isEqualTo(bytes("before"));
        assertThat(store.file(Sha256.of("before"))).doesNotExist();
    }

    @Test
    void tellsWhereItIsWithoutItsKeys() {
        assertThat(store.settings("secret").toString())
                .contains("documents")
                .doesNotContain("secret")
                .doesNotContain("access");
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
