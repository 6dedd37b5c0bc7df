package io.recourse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.RecourseTest;
import io.recourse.common.Actor;
import io.recourse.intake.FileKind;
import io.recourse.intake.IntakeFile;
import io.recourse.intake.IntakeFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class DemoClockTest {

    @Autowired
    DemoClock clock;

    @Autowired
    IntakeFiles files;

    @Test
    void waitsUntilTheFilesThatCameAreTaken() throws IOException {
        IntakeFile sent = files.receive(FileKind.PAYMENTS, null, payments(3_000), Actor.SYSTEM);
        assertThat(files.get(sent.id()).isDone()).isFalse();

        clock.advance(Duration.ZERO);

        assertThat(files.get(sent.id()).isDone()).isTrue();
    }

    /** For a contract that nobody knows. */
    private static ByteArrayInputStream payments(int count) {
        String prefix = UUID.randomUUID().toString();
        String rows = IntStream.range(0, count)
                .mapToObj(i -> prefix + i + ",NONE-SUCH,2026-01-15,100.00,ALIPAY\n")
                .collect(Collectors.joining("", String.join(",", FileKind.PAYMENTS.columns()) + "\n", ""));
        return new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8));
    }
}
