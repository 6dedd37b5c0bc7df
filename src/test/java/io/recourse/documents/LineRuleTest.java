package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BesideOthers;
import io.recourse.documents.template.TemplateSource;
import io.recourse.studio.samples.Samples;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No line begins with a closing mark or ends with an opening one (GB/T 15834-2011, 5.1.10), whatever the data. */
@BesideOthers
class LineRuleTest {

    private static final String NEVER_FIRST = "，。、；：？！）》”’〉」』】〕";
    private static final String NEVER_LAST = "（《“‘〈「『【〔";
    private static final String MARKS = NEVER_FIRST + NEVER_LAST;

    private record Party(String name, String address) {}

    private static final List<Party> ADVERSARIES = List.of(
            new Party("张（曾用名：“李，四”）三", "浙江省（杭州市），余杭区《示例》路，565号、14栋；343室！？"),
            new Party("阿卜杜热西提·麦麦提（“阿里”）《甲》", "新疆维吾尔自治区，喀什地区（莎车县）“示例”乡、一村；二组：3号（东侧）"),
            new Party("Wolfeschlegelsteinhausenbergerdorff，Jr．", "Rm（12），“No.”565、Example Road；Hangzhou：Zhejiang！"),
            new Party("王，，，，五", "（（（浙江）））省，，，杭州市。。。余杭区；；；示例路“““1”””号"),
            new Party("欧阳".repeat(20) + "，", "浙江省".repeat(30) + "，（".repeat(3) + "余杭区）".repeat(8)));

    static Stream<Printable> letters() {
        return ADVERSARIES.stream().flatMap(party -> Records.inAllLanguages(party.name(), party.address()));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void holdsInEveryTemplate(Printable letter) throws IOException {
        assertThat(violations(Drafting.render(letter).pdf())).isEmpty();
    }

    @Test
    void holdsAcrossInlineElementsAndAtEveryWidth() throws IOException {
        StringBuilder paragraphs = new StringBuilder();
        for (int width = 40; width < 160; width++) {
            paragraphs.append("<p class=\"w").append(width).append("\">");
            paragraphs.append("甲方（<strong>出借人</strong>）：依照《<em>民法典</em>》第<strong>六百七十五</strong>条，");
            paragraphs.append("<span>请您于<strong>三十日</strong></span>、<strong>（含当日）</strong>“<em>前</em>”清偿；");
            paragraphs.append("合计<strong>￥12,345.60</strong>元，逾期<strong>778</strong>天！</p>\n");
        }
        StringBuilder style = new StringBuilder("body { font-family: 'Noto Serif SC'; } p { text-align: justify; } ");
        for (int width = 40; width < 160; width++) {
            style.append(".w").append(width).append(" { width: ").append(width).append("mm; } ");
        }
        byte[] pdf = page(style.toString(), paragraphs);

        assertThat(violations(pdf)).isEmpty();
        assertThat(lines(pdf)).as("the paragraphs do wrap").hasSizeGreaterThan(240);
    }

    /** Every mark, wherever an element begins or ends, at every place of a line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲%s乙",
                "<strong>甲</strong>%s乙",
                "甲<strong>%s</strong>乙",
                "甲<strong>%s乙</strong>",
                "<strong>甲%s</strong><em>乙</em>",
                "<span><strong>甲</strong><em>%s</em></span>乙",
                "甲<strong>%1$s</strong>%1$s<em>%1$s乙</em>"
            })
    void holdsForEveryMarkAtEveryPlaceOfALine(String shape) throws IOException {
        StringBuilder paragraphs = new StringBuilder();
        for (char mark : MARKS.toCharArray()) {
            for (int before = 1; before <= 14; before++) {
                paragraphs
                        .append("<p>")
                        .append("字".repeat(before))
                        .append(shape.formatted(mark))
                        .append("字".repeat(6))
                        .append("</p>\n");
            }
        }

        byte[] pdf = page("body { font-family: 'Noto Serif SC'; } p { width: 40mm; text-align: justify; }", paragraphs);

        assertThat(violations(pdf)).isEmpty();
        assertThat(meetingAnEnd(pdf)).isEqualTo(all(MARKS));
    }

    /** Addresses of several lines in which every second character is a mark, shifted so that others meet the ends. */
    @ParameterizedTest
    @MethodSource("templates")
    void holdsForEveryMarkInEveryTemplate(TemplateId template) throws IOException {
        Set<Character> met = new TreeSet<>();
        boolean printsAddress = false;
        for (int shift = 0; shift < MARKS.length(); shift += 4) {
            byte[] pdf = Drafting.render(marked(template, shift)).pdf();
            assertThat(violations(pdf)).as("marks shifted by %s", shift).isEmpty();
            met.addAll(meetingAnEnd(pdf));
            printsAddress |= String.join("", lines(pdf)).contains("字" + MARKS.charAt(shift) + "字");
        }
        if (printsAddress) {
            assertThat(met).hasSizeGreaterThan(MARKS.length() / 2);
        }
    }

    static Stream<TemplateId> templates() {
        return Samples.all().stream().map(sample -> TemplateId.of(sample.getClass()));
    }

    private static Printable marked(TemplateId template, int shift) {
        String marks = MARKS.substring(shift) + MARKS.substring(0, shift);
        StringBuilder address = new StringBuilder("字".repeat(shift % 3));
        marks.chars().forEach(mark -> address.append('字').append((char) mark));
        return Records.inAllLanguages("张三", (address + "字").repeat(3))
                .filter(sample -> TemplateId.of(sample.getClass()).equals(template))
                .reduce((chinese, english) -> english)
                .orElseThrow();
    }

    private static byte[] page(String style, CharSequence body) {
        TemplateId id = new TemplateId("some/page");
        TemplateSource source = new TemplateSource(id, new TreeMap<>(Map.of(id.value(), """
                <html lang="zh-CN"><head><title>行</title><style>%s</style></head><body>%s</body></html>
                """.formatted(style, body))));
        return Drafting.RENDERER
                .render(Drafting.COMPOSER.compose(source, Map.of()), LocalDate.EPOCH)
                .pdf();
    }

    /** The closing marks that end a line and the opening ones that begin one: there the rule had to be kept. */
    private static Set<Character> meetingAnEnd(byte[] pdf) throws IOException {
        Set<Character> met = new TreeSet<>();
        for (String line : lines(pdf)) {
            char first = line.charAt(0);
            char last = line.charAt(line.length() - 1);
            if (NEVER_FIRST.indexOf(last) >= 0) {
                met.add(last);
            }
            if (NEVER_LAST.indexOf(first) >= 0) {
                met.add(first);
            }
        }
        return met;
    }

    private static Set<Character> all(String marks) {
        return marks.chars().mapToObj(mark -> (char) mark).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> violations(byte[] pdf) throws IOException {
        return lines(pdf).stream()
                .filter(line -> NEVER_FIRST.indexOf(line.charAt(0)) >= 0
                        || NEVER_LAST.indexOf(line.charAt(line.length() - 1)) >= 0)
                .toList();
    }

    /** Text on one baseline without a gap wider than a character: the lines of paragraphs and of table cells. */
    private static List<String> lines(byte[] pdf) throws IOException {
        List<String> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                private final StringBuilder line = new StringBuilder();
                private TextPosition previous;

                @Override
                protected void processTextPosition(TextPosition position) {
                    boolean continues = previous != null
                            && Math.abs(position.getY() - previous.getY()) < 1
                            && position.getX() >= previous.getX()
                            && position.getX() - previous.getX() - previous.getWidth()
                                    < position.getFontSizeInPt() * .6;
                    if (!continues) {
                        end();
                    }
                    line.append(position.getUnicode());
                    previous = position;
                }

                private void end() {
                    if (!line.toString().isBlank()) {
                        lines.add(line.toString().strip());
                    }
                    line.setLength(0);
                }

                @Override
                protected void endDocument(PDDocument all) {
                    end();
                }
            }.getText(document);
        }
        return lines;
    }
}
