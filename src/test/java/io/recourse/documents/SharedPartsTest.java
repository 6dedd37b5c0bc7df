package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.documents.template.TemplateSource;
import io.recourse.studio.samples.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What all documents share, parsed fonts and style sheets, shows in none of them. */
class SharedPartsTest {

    @Test
    void documentsThatArePrintedAtTheSameTimeHaveTheBytesThatTheyHaveAlone() {
        List<Printable> records = Samples.all();
        List<String> alone = records.stream().map(SharedPartsTest::hash).toList();

        List<String> together = IntStream.range(0, 4 * records.size())
                .parallel()
                .mapToObj(i -> hash(records.get(i % records.size())))
                .toList();

        assertThat(together)
                .isEqualTo(IntStream.range(0, 4 * records.size())
                        .mapToObj(i -> alone.get(i % records.size()))
                        .toList());
    }

    @Test
    void aMistakeInAStyleSheetIsToldOfEachDocument() {
        for (int document = 0; document < 2; document++) {
            assertThat(warnings("p { text-align: upwards; }")).isNotEmpty();
            assertThat(warnings("p { text-align: left; }")).isEmpty();
        }
    }

    private static String hash(Printable record) {
        return Sha256.of(Drafting.render(record).pdf());
    }

    private static List<String> warnings(String style) {
        TemplateId id = new TemplateId("some/page");
        String text = """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
                <head><title>页</title><meta name="subject" content="页"/><style>%s</style></head>
                <body><p>页</p></body>
                </html>
                """.formatted(style);
        TemplateSource source = new TemplateSource(id, new TreeMap<>(Map.of(id.value(), text)));
        return Drafting.RENDERER
                .render(Drafting.COMPOSER.compose(source, Map.of()), LocalDate.EPOCH)
                .warnings();
    }
}
