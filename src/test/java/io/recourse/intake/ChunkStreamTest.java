package io.recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChunkStreamTest {

    private final List<String> chunks = List.of("ab", "cde", "f");

    @Test
    void joinsTheChunks() throws IOException {
        assertThat(stream().readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("abcdef");
        assertThat(stream().readNBytes(4)).asString(StandardCharsets.US_ASCII).isEqualTo("abcd");
    }

    @Test
    void endsAfterTheLast() throws IOException {
        ChunkStream stream = stream();
        stream.skipNBytes(6);

        assertThat(stream.read()).isEqualTo(-1);
        assertThat(stream.read(new byte[3], 0, 3)).isEqualTo(-1);
        assertThat(stream.read(new byte[3], 0, 0)).isZero();
    }

    private ChunkStream stream() {
        return new ChunkStream(seq -> seq < chunks.size()
                ? Optional.of(chunks.get(seq).getBytes(StandardCharsets.US_ASCII))
                : Optional.empty());
    }
}
