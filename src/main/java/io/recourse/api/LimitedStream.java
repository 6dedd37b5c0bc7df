package io.recourse.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A body that ends with 413 when it is larger than we take, also where the caller did not say how large it is. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long size;

    LimitedStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        size += read;
        if (size > limit) {
            throw new MaxUploadSizeExceededException(limit);
        }
    }
}
