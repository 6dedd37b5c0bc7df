package io.recourse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoKeysTest {

    @Test
    void makesItsKeyOnceForItsOwnersEyesOnly(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        new DemoKeys(home).makeAtFirstStart();
        byte[] made = Files.readAllBytes(home.resolve("demo-signing-key.p12"));

        var key = new DemoKeys(home).of("浙江明衡律师事务所");

        assertThat(Files.readAllBytes(home.resolve("demo-signing-key.p12"))).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("demo-signing-key.p12"))))
                .isEqualTo("rw-------");
        assertThat(key.chain().get(0).getSubjectX500Principal().getName()).contains("No legal effect");
        try (var files = Files.list(home)) {
            assertThat(files).as("nothing half-written is left").hasSize(1);
        }
    }
}
