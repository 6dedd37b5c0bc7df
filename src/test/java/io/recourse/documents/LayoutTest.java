package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.BesideOthers;
import io.recourse.courtfiling.EvidenceList;
import io.recourse.studio.samples.CourtSamples;
import io.recourse.studio.samples.Samples;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@BesideOthers
class LayoutTest {

    private static final Pattern SIGNATURE = Pattern.compile("（盖章）|（签字|以下无正文|\\(sealed");

    /** Cover, contents and hashes of a bundle: nobody signs them. */
    private static final String UNSIGNED = "court-filing/evidence-bundle";

    @Test
    void pagesAreA4AndCounted() throws Exception {
        byte[] pdf = Drafting.render(Samples.demandLetter("张三", "杭州")).pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within());
                assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within());
            }
        }
        assertThat(pages(pdf)).hasSize(2);
        assertThat(pages(pdf).get(0)).contains("第1页 共2页");
        assertThat(pages(pdf).get(1)).contains("第2页 共2页").startsWith("浙江明衡律师事务所");
    }

    static Stream<Printable> lettersOfManyLengths() {
        return IntStream.rangeClosed(0, 14)
                .boxed()
                .flatMap(length ->
                        Records.inAllLanguages("张" + "某".repeat(length * 19), "杭州市" + "余杭区示例路一段很长的地名".repeat(length)))
                .filter(letter -> !Records.name(letter).equals(UNSIGNED));
    }

    /** The page before a signature must not be exchangeable: something that is signed stands on the same page. */
    @ParameterizedTest
    @MethodSource("lettersOfManyLengths")
    void aSignatureIsNeverAloneOnAPage(Printable letter) throws Exception {
        List<String> pages = pages(Drafting.render(letter).pdf());

        assertThat(pages).anyMatch(page -> SIGNATURE.matcher(page).find());
        for (int number = 0; number < pages.size(); number++) {
            List<String> lines = pages.get(number).lines().toList();
            List<String> first = lines.subList(number == 0 ? 0 : 1, number == 0 ? 1 : 3);
            assertThat(String.join("", first))
                    .as("page %d of %s", number + 1, letter.getClass())
                    .doesNotContainPattern(SIGNATURE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, 18, 20, 22, 24, 26, 28, 30, 45})
    void theSignatureUnderATableIsNeverAloneOnAPage(int rows) throws Exception {
        EvidenceList list = CourtSamples.evidenceList("张三");
        List<EvidenceList.Item> items = IntStream.rangeClosed(1, rows)
                .mapToObj(no -> new EvidenceList.Item(no, "证据", 1, "1", true, "证明"))
                .toList();

        List<String> pages = pages(Drafting.render(new EvidenceList(
                        list.issuedOn(),
                        list.court(),
                        list.cause(),
                        list.plaintiff(),
                        list.defendants(),
                        list.submitter(),
                        items))
                .pdf());

        assertThat(pages.get(pages.size() - 1)).contains("（盖章）", "以上证据共" + rows + "项");
    }

    @Test
    void tablesRepeatTheirHeadOnEveryPage() throws Exception {
        List<String> pages =
                pages(Drafting.render(CourtSamples.calculation("张三")).pdf());

        assertThat(pages).hasSize(3).allSatisfy(page -> assertThat(page).contains("逾期本金"));
    }

    @Test
    void thePdfBearsTheDateOfTheDocumentAndNoOther() throws Exception {
        byte[] pdf = Drafting.render(Samples.demandLetter("张三", "杭州")).pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation()
                            .getCreationDate()
                            .toInstant()
                            .toString())
                    .isEqualTo("2026-11-21T16:00:00Z");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .containsPattern("<xmp:CreateDate>2026-11-22T00:00:00\\+08:00</xmp:CreateDate>")
                    .doesNotContain("ModifyDate");
        }
    }

    /** That the templates pass proves something: a PDF without tags, fonts and metadata does not. */
    @Test
    void theValidatorFindsFaults() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(bytes);
        }

        assertThat(VeraPdf.violations(bytes.toByteArray()))
                .anySatisfy(violation -> assertThat(violation).startsWith("2a"))
                .anySatisfy(violation -> assertThat(violation).startsWith("ua1"));
    }

    private static Offset<Float> within() {
        return Offset.offset(0.5f);
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }
}
