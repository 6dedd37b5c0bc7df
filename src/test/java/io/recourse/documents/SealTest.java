package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.demandletter.DemandLetterText;
import io.recourse.studio.samples.Samples;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The red seal on the page, as a reader sees it and as a screen reader says it. */
class SealTest {

    private static final int DPI = 72;
    private static final double MILLIMETRE = DPI / 25.4;
    private static final String NAME = "浙江明衡律师事务所";

    @Test
    void isFourCentimetresWideAndHighAndHasAStarInItsMiddle() throws Exception {
        byte[] pdf = Drafting.render(letterOf(NAME)).pdf();

        BufferedImage page = pages(pdf).get(1);
        Rectangle seal = red(page);
        assertThat(seal.width / MILLIMETRE).isBetween(39.0, 41.0);
        assertThat(seal.height / MILLIMETRE).isBetween(39.0, 41.0);
        assertThat(isRed(page.getRGB((int) seal.getCenterX() + 6, (int) seal.getCenterY() + 6)))
                .as("the star's middle, beside the text over it")
                .isTrue();
        assertThat(isRed(page.getRGB(seal.x + 30, seal.y + seal.height - 18)))
                .as("paper between rim and star, below the name")
                .isFalse();
    }

    @Test
    void isReadAloudByItsNameAndPrintsNoTextOfItsOwn() throws Exception {
        byte[] pdf = Drafting.render(letterOf(NAME)).pdf();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(alternatives(document)).containsExactly("印章：" + NAME);
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("印章");
        }
    }

    /** Wherever the signature comes to stand, the seal is whole, on the same page, and on the paper. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30})
    void standsWholeOverTheSignature(int sentences) throws Exception {
        byte[] pdf = Drafting.render(Samples.demandLetter("张三", "杭州市" + "余杭区示例路一段很长的地名".repeat(sentences)))
                .pdf();

        List<BufferedImage> pages = pages(pdf);
        for (int number = 0; number < pages.size() - 1; number++) {
            assertThat(red(pages.get(number)).isEmpty()).as("page " + number).isTrue();
        }
        assertThat(red(pages.get(pages.size() - 1)).height / MILLIMETRE).isBetween(39.0, 41.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲", "𠮷龘䶮頔律师事务所", "新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市示例小额贷款股份有限公司", "Hua & Co. 律师事务所"})
    void holdsAnyName(String name) throws Exception {
        byte[] pdf = Drafting.render(letterOf(name)).pdf();

        assertThat(VeraPdf.violations(pdf)).isEmpty();
        List<BufferedImage> pages = pages(pdf);
        assertThat(red(pages.get(pages.size() - 1)).width / MILLIMETRE).isBetween(39.0, 41.0);
    }

    private static Printable letterOf(String firm) {
        DemandLetterText letter = (DemandLetterText) Samples.demandLetter("张三", "杭州");
        Letterhead head = letter.firm();
        return new DemandLetterText(
                new Letterhead(firm, null, head.address(), head.postcode(), head.phone(), head.email()),
                letter.letterNo(),
                letter.issuedOn(),
                letter.debtor(),
                letter.client(),
                letter.lawyers(),
                letter.loan(),
                letter.owed(),
                letter.deadlineDays(),
                letter.channels(),
                letter.limitationExpiresOn(),
                letter.extraParagraph(),
                letter.attachments());
    }

    private static List<BufferedImage> pages(byte[] pdf) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int number = 0; number < document.getNumberOfPages(); number++) {
                pages.add(renderer.renderImageWithDPI(number, DPI, ImageType.RGB));
            }
        }
        return pages;
    }

    private static Rectangle red(BufferedImage page) {
        Rectangle box = new Rectangle(-1, -1);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (isRed(page.getRGB(x, y))) {
                    Rectangle dot = new Rectangle(x, y, 1, 1);
                    box = box.isEmpty() ? dot : box.union(dot);
                }
            }
        }
        return box;
    }

    private static boolean isRed(int colour) {
        int red = colour >> 16 & 0xFF;
        int green = colour >> 8 & 0xFF;
        return red > 150 && red - green > 80;
    }

    private static List<String> alternatives(PDDocument document) {
        List<String> alternatives = new ArrayList<>();
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary element
                    && "Figure".equals(element.getNameAsString(COSName.S))) {
                alternatives.add(element.getString(COSName.ALT));
            }
        }
        return alternatives;
    }
}
