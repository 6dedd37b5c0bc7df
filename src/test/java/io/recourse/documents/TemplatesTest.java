package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BesideOthers;
import io.recourse.documents.pdf.Rendered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template with its sample record. */
@BesideOthers
class TemplatesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/documents/golden");

    static Stream<Printable> samples() {
        return Records.inAllLanguages("张发", "浙江省杭州市余杭区示例路565号14栋343室");
    }

    @Test
    void everyTemplateHasASample() {
        assertThat(samples().map(sample -> TemplateId.of(sample.getClass())).collect(Collectors.toSet()))
                .isEqualTo(Drafting.TEMPLATES.ids());
    }

    /** After a wanted change: {@code mvn test -Dtest=TemplatesTest -Dgolden.write=true}, and read the difference. */
    @ParameterizedTest
    @MethodSource("samples")
    void printsTheGoldenText(Printable sample) throws Exception {
        Path golden = GOLDEN.resolve(Records.name(sample) + ".txt");
        String text = Drafting.text(Drafting.render(sample).pdf());
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isValidForArchiveAndScreenReader(Printable sample) throws Exception {
        Rendered rendered = Drafting.render(sample);

        assertThat(rendered.warnings()).isEmpty();
        assertThat(VeraPdf.violations(rendered.pdf())).isEmpty();
    }

    /** As {@code pdffonts} and {@code qpdf --check} see it; the files stay in {@code target/documents} to be looked at. */
    @ParameterizedTest
    @MethodSource("samples")
    void isSoundForOtherReaders(Printable sample) throws Exception {
        Path pdf = Path.of("target/documents", Records.name(sample) + ".pdf");
        Files.createDirectories(pdf.getParent());
        Files.write(pdf, Drafting.render(sample).pdf());

        PdfTools.check(pdf);
        assertThat(PdfTools.fonts(pdf))
                .isNotEmpty()
                .allSatisfy(font -> assertThat(font).isEqualTo(new PdfTools.Font(font.name(), true, true, true)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesTheSameBytesAgain(Printable sample) {
        String first = Sha256.of(Drafting.render(sample).pdf());

        assertThat(Sha256.of(Drafting.render(sample).pdf())).isEqualTo(first);
    }
}
