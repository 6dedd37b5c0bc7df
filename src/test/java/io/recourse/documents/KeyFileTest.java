package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void makeKeys() throws Exception {
        file = TestKeys.file(folder, "CN=Signing service,O=杭州明信小额贷款有限公司,C=CN", "CN=浙江明衡律师事务所,C=CN");
    }

    @Test
    void eachOrganisationSignsWithItsOwnKey() {
        SigningKeys keys = KeyFile.read(file, TestKeys.PASSWORD, null);

        assertThat(subject(keys.of("杭州明信小额贷款有限公司"))).contains("CN=Signing service");
        assertThat(subject(keys.of("浙江明衡律师事务所"))).contains("CN=浙江明衡律师事务所");
    }

    @Test
    void nobodySignsForAnother() {
        SigningKeys keys = KeyFile.read(file, TestKeys.PASSWORD, null);

        assertThatThrownBy(() -> keys.of("上海他人银行")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("signing.no-key-for");
            assertThat(refused.arguments()).containsExactly("上海他人银行");
        });
        assertThatThrownBy(() -> keys.of("杭州明信")).isInstanceOf(Refused.class);
    }

    @Test
    void whoIsNamedByNoCertificateSignsWithTheDefaultKeyWhereThereIsOne() {
        SigningKeys keys = KeyFile.read(file, TestKeys.PASSWORD, "key2");

        assertThat(subject(keys.of("上海他人银行"))).contains("CN=浙江明衡律师事务所");
        assertThat(subject(keys.of("杭州明信小额贷款有限公司"))).contains("CN=Signing service");
    }

    @Test
    void saysWhatIsWrongWithTheFileAndNeverThePassword() throws Exception {
        Path text = Files.writeString(folder.resolve("text.p12"), "not a key");

        assertThatThrownBy(() -> KeyFile.read(file, "secret".toCharArray(), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keys.p12")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> KeyFile.read(text, TestKeys.PASSWORD, null)).hasMessageContaining("PKCS#12");
        assertThatThrownBy(() -> KeyFile.read(folder.resolve("none.p12"), TestKeys.PASSWORD, null))
                .hasMessageContaining("none.p12");
        assertThatThrownBy(() -> KeyFile.read(file, TestKeys.PASSWORD, "key3")).hasMessageContaining("key3");
    }

    private static String subject(SigningKey key) {
        return key.chain().get(0).getSubjectX500Principal().getName();
    }
}
