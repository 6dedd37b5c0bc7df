package io.recourse.intake;

import static io.recourse.intake.Inspection.GB18030;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    private static final String TEXT = "debtor_name,city\n张发,杭州市\n许策㐂,厦门市\n𠮷田,苏州市\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 1024})
    void tellsUtf8FromGb18030HoweverTheBytesCome(int piece) {
        assertThat(inspect(TEXT.getBytes(UTF_8), piece).encoding()).isEqualTo(UTF_8);
        assertThat(inspect(("\uFEFF" + TEXT).getBytes(UTF_8), piece).encoding()).isEqualTo(UTF_8);
        assertThat(inspect(TEXT.getBytes(GB18030), piece).encoding()).isEqualTo(GB18030);
    }

    @Test
    void takesPlainAsciiAsUtf8() {
        assertThat(inspect("a,b\n1,2".getBytes(ISO_8859_1), 1024).encoding()).isEqualTo(UTF_8);
    }

    @Test
    void forgivesACharacterThatIsCutAtTheEnd() {
        for (Charset encoding : new Charset[] {UTF_8, GB18030}) {
            byte[] whole = "a,b\n张发,杭".getBytes(encoding);

            Inspection inspection = inspect(Arrays.copyOf(whole, whole.length - 1), 4);

            assertThat(inspection.encoding()).isEqualTo(encoding);
            assertThat(inspection.objection()).isNull();
        }
    }

    @Test
    void countsBytesAndLines() {
        Inspection inspection = inspect("a\nb\nc".getBytes(UTF_8), 2);

        assertThat(inspection.size()).isEqualTo(5);
        assertThat(inspection.lines()).isEqualTo(3);
        assertThat(inspect("a\nb\n".getBytes(UTF_8), 3).lines()).isEqualTo(2);
        assertThat(inspect("a\nb\n".getBytes(UTF_8), 3).sha256())
                .isEqualTo("911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2");
    }

    @Test
    void saysWhyAFileIsNoCsv() {
        assertThat(objection(new byte[0])).isEqualTo("intake.file.empty");
        assertThat(objection("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(ISO_8859_1))).isEqualTo("intake.file.pdf");
        assertThat(objection("PK\u0003\u0004\u0014\0\6\0".getBytes(ISO_8859_1))).isEqualTo("intake.file.excel");
        assertThat(objection("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1)))
                .isEqualTo("intake.file.excel");
        assertThat(objection("a,b\0".getBytes(UTF_8))).isEqualTo("intake.file.binary");
        assertThat(objection("\uFEFF张".getBytes(UTF_16LE))).isEqualTo("intake.file.undecodable");
        assertThat(objection("a,b\n".getBytes(UTF_16))).isEqualTo("intake.file.undecodable");
        assertThat(objection("a,\u00FF\u00FF\n".getBytes(ISO_8859_1))).isEqualTo("intake.file.undecodable");
        assertThat(objection(TEXT.getBytes(UTF_8))).isNull();
    }

    private static String objection(byte[] bytes) {
        return inspect(bytes, 3).objection();
    }

    private static Inspection inspect(byte[] bytes, int piece) {
        Inspection inspection = new Inspection();
        for (int i = 0; i < bytes.length; i += piece) {
            byte[] part = Arrays.copyOfRange(bytes, i, Math.min(i + piece, bytes.length));
            inspection.add(part, part.length);
        }
        return inspection;
    }
}
