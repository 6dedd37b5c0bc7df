package io.recourse.intake;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** The bytes of chunks one after the other, one chunk in memory at a time. */
final class ChunkStream extends InputStream {

    private final IntFunction<Optional<byte[]>> chunks;
    private byte[] chunk = {};
    private int next;
    private int seq;

    /** @param chunks the chunk of a number from 0, or nothing after the last */
    ChunkStream(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return hasMore() ? chunk[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - next);
        System.arraycopy(chunk, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean hasMore() {
        if (next < chunk.length) {
            return true;
        }
        next = 0;
        chunk = chunks.apply(seq).orElse(new byte[0]);
        seq++;
        return chunk.length > 0;
    }
}
