package io.recourse.courtfiling;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.documents.Drafting;
import io.recourse.documents.pdf.PageTexts;
import io.recourse.documents.upload.Upload;
import io.recourse.studio.samples.CourtSamples;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the printed evidence list says of each line is found again, whatever its title. */
class EvidenceLineTest {

    private static final List<String> PIECES = List.of(
            "微信聊天记录",
            "证据",
            "合同",
            "2026年11月22日",
            "转账凭证１２３",
            "ＡＢＣ公司",
            "Screenshot of the transfer",
            "e-mail",
            "No.",
            "1",
            "11",
            "0-9",
            "（",
            "）",
            "(",
            ")",
            "《补充协议》",
            "“截图”",
            "‘",
            "’",
            "——",
            "-",
            "–",
            "―",
            "·",
            "•",
            "…",
            "、",
            "，",
            "。",
            "：",
            ":",
            "；",
            "？",
            "！",
            "/",
            "%",
            "‰",
            "℃",
            "㎡",
            "①",
            "Ⅻ",
            "½",
            "ﬁ",
            "é",
            "e\u0301",
            "豈",
            "⼀",
            "龘",
            "𠮷",
            "〇",
            "￥100.00",
            "¥",
            "　",
            " ",
            "~",
            "～",
            "#",
            "&",
            "\u200b",
            "\u00ad",
            "\u200d",
            "\u2060",
            "<b>",
            "_",
            "原件",
            "复印件",
            "1原件",
            "份数",
            "第1页共2页",
            "以上证据共3项");

    private static String title(Random random) {
        StringBuilder title = new StringBuilder("证");
        for (int length = 1 + random.nextInt(99); title.length() < length; ) {
            title.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return title.substring(0, title.offsetByCodePoints(0, Math.min(99, title.codePointCount(0, title.length()))))
                .strip();
    }

    private static EvidenceLine line(int no, String title, Random random) {
        return new EvidenceLine(
                no,
                Upload.OTHER,
                title,
                1 + random.nextInt(3),
                random.nextBoolean(),
                false,
                "补充证据",
                no,
                null,
                List.of());
    }

    private static String printed(List<EvidenceList.Item> items) {
        EvidenceList sample = CourtSamples.evidenceList("张三");
        return PageTexts.of(Drafting.render(new EvidenceList(
                        sample.issuedOn(),
                        sample.court(),
                        sample.cause(),
                        sample.plaintiff(),
                        sample.defendants(),
                        sample.submitter(),
                        items))
                .pdf());
    }

    @Test
    void isFoundAgainOnThePrintedListWhateverItsTitle() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int list = 0; list < 10; list++) {
            List<EvidenceLine> lines = IntStream.rangeClosed(1, 30)
                    .mapToObj(no -> line(no, title(random), random))
                    .toList();
            List<EvidenceList.Item> items = lines.stream()
                    .map(line -> new EvidenceList.Item(
                            line.no(), line.title(), line.copies(), pages(line.no()), line.original(), line.proves()))
                    .toList();

            String text = EvidenceLine.compared(printed(items));

            for (EvidenceLine line : lines) {
                assertThat(line.pageRangeIn(text))
                        .as("seed %d: line %d, %s of %s", seed, line.no(), line.title(), text)
                        .isEqualTo(pages(line.no()));
            }
        }
    }

    private static String pages(int no) {
        return no % 3 == 0 ? "" : no % 3 == 1 ? String.valueOf(100 + no) : (100 + no) + "-" + (110 + no);
    }
}
