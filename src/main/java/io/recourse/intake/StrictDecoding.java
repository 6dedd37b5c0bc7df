package io.recourse.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Whether bytes that come piece by piece are text in an encoding. Half a character at the very end is a cut, no fault. */
final class StrictDecoding {

    private static final int LONGEST_CHARACTER = 4;

    private final CharsetDecoder decoder;
    private final CharBuffer sink = CharBuffer.allocate(8 * 1024);
    private byte[] rest = {};
    private boolean failed;

    StrictDecoding(Charset encoding) {
        decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    void add(byte[] bytes, int length) {
        if (failed) {
            return;
        }
        ByteBuffer input = ByteBuffer.allocate(rest.length + length)
                .put(rest)
                .put(bytes, 0, length)
                .flip();
        CoderResult result;
        do {
            result = decoder.decode(input, sink.clear(), false);
        } while (result.isOverflow());
        failed = result.isError() || input.remaining() >= LONGEST_CHARACTER;
        rest = new byte[input.remaining()];
        input.get(rest);
    }

    boolean succeeded() {
        return !failed;
    }
}
