package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.template.PrintTree;
import io.recourse.documents.template.TemplateSource;
import io.recourse.studio.samples.Samples;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    private static final Typesetting TYPESETTING =
            new Typesetting(Drafting.COMPOSER, Drafting.RENDERER, Drafting.FONTS, Drafting.CONTENTS);

    /** 通用规范汉字表 (2013): what a name or place may be written with. */
    @ParameterizedTest
    @ValueSource(strings = {"Noto Serif SC", "Noto Sans SC"})
    void printsAllStandardCharactersAndReadsThemBack(String family) throws Exception {
        String all;
        try (InputStream file = getClass().getResourceAsStream("/documents/standard-characters.txt")) {
            all = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
        }
        assertThat(all.codePointCount(0, all.length())).isEqualTo(8105);

        byte[] pdf = print("body { font-family: '%s', 'Noto Serif SC', 'DejaVu Sans'; }".formatted(family), all);

        assertThat(Drafting.text(pdf).replaceAll("\\s", "")).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"龘", "𠮷", "䶮", "頔", "㛃", "〇", "☑", "☐", "㎡"})
    void printsRareCharactersInEveryWeight(String character) throws Exception {
        String text = Drafting.text(print(
                "body { font-family: 'Noto Sans SC', 'Noto Serif SC', 'DejaVu Sans'; } " + "p { font-weight: bold; }",
                character));

        assertThat(text.strip()).isEqualTo(character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张\uD883\uDEDD三", "张\u0007三", "张\u202E三", "张\uFEFF三", "张\uD800三", "张\uE000三"})
    void refusesWhatNoFontHasNamingTheField(String name) {
        Map<String, Object> tree = PrintTree.of(Samples.demandLetter(name, "杭州"));

        assertThatThrownBy(() -> TYPESETTING.set(source(), tree))
                .isInstanceOfSatisfying(InvalidFields.class, invalid -> {
                    assertThat(invalid.errors()).hasSize(1);
                    assertThat(invalid.errors().get(0).field()).isEqualTo("debtor.name");
                    assertThat(invalid.errors().get(0).code()).isEqualTo("document.unprintable");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "p { font-family: 'Unknown Font'; }", "p { font-family: sans-serif; font-weight: bold; }"})
    void printsWhateverFontTheStyleSheetNames(String style) throws Exception {
        assertThat(Drafting.text(print(style, "张三")).strip()).isEqualTo("张三");
    }

    @Test
    void namesTheEntryOfAList() {
        var letter = Samples.demandLetter("张三", "杭州");
        Map<String, Object> tree = new TreeMap<>(PrintTree.of(letter));
        tree.put("attachments", List.of("合同", "附\u202E件"));

        assertThatThrownBy(() -> TYPESETTING.set(source(), tree))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors().get(0).field()).isEqualTo("attachments[1]"));
    }

    @Test
    void refusesATemplateWithSuchACharacter() {
        TemplateSource template = page("", "\uE000");

        assertThatThrownBy(() -> TYPESETTING.set(template, Map.of("issuedOn", Map.of("iso", "2026-11-22"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("document.template-unprintable"));
    }

    private static TemplateSource source() {
        return Drafting.TEMPLATES.current(new TemplateId("demand-letter/demand-letter"));
    }

    private static byte[] print(String style, String text) {
        return TYPESETTING
                .set(page(style, "[[${text}]]"), Map.of("text", text, "issuedOn", Map.of("iso", "2026-11-22")))
                .pdf();
    }

    private static TemplateSource page(String style, String text) {
        TemplateId id = new TemplateId("some/page");
        return new TemplateSource(id, new TreeMap<>(Map.of(id.value(), """
                <html lang="zh-CN"><head><title>字</title><style>%s</style></head><body><p>%s</p></body></html>
                """.formatted(style, text))));
    }
}
