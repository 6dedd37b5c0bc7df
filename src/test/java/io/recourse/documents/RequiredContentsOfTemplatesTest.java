package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.documents.template.PrintTree;
import io.recourse.documents.template.RequiredContents.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A template that leaves out what the law demands makes no document, and says what is lacking and who demands it. */
class RequiredContentsOfTemplatesTest {

    static Stream<Printable> samples() {
        return Records.inAllLanguages("张发", "浙江省杭州市余杭区示例路565号14栋343室");
    }

    static Stream<Arguments> demands() {
        return samples()
                .flatMap(sample -> Drafting.CONTENTS.of(TemplateId.of(sample.getClass())).stream()
                        .map(demand -> Arguments.of(Records.name(sample), sample, demand)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void allTemplatesSayWhatTheyMust(Printable sample) {
        TemplateId template = TemplateId.of(sample.getClass());
        Map<String, Object> tree = PrintTree.of((Record) sample);

        assertThatCode(() -> Drafting.CONTENTS.check(template, composed(sample, tree), tree))
                .doesNotThrowAnyException();
    }

    /** Each demand is broken by wiping out the value or the words where the document, or its translation, has them. */
    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("demands")
    void anOmissionIsRefusedNamingItemAndLaw(String name, Printable sample, Requirement demand) {
        Map<String, Object> tree = PrintTree.of((Record) sample);
        boolean translated = name.endsWith("_en");
        Document document = composed(sample, tree);
        String words = translated ? demand.wordsEn() : demand.words();
        forms(tree, demand, words).forEach(form -> wipe(part(document, translated), form));

        if (forms(tree, demand, words).findAny().isPresent()) {
            assertThatThrownBy(() -> Drafting.CONTENTS.check(demand.template(), document, tree))
                    .isInstanceOfSatisfying(
                            InvalidFields.class,
                            invalid -> assertThat(invalid.errors())
                                    .extracting(RequiredContentsOfTemplatesTest::sentence)
                                    .anySatisfy(sentence -> assertThat(sentence)
                                            .contains(demand.template().value())
                                            .contains(text("document.item." + demand.item()))
                                            .contains(text("document.law." + demand.law()))));
        }
    }

    @Test
    void aSentenceSaysItInTheReadersLanguage() {
        Printable letter = samples().findFirst().orElseThrow();
        Map<String, Object> tree = PrintTree.of((Record) letter);
        Document document = composed(letter, tree);
        wipe(document.getDocumentElement(), "提供证据");

        assertThatThrownBy(() -> Drafting.CONTENTS.check(TemplateId.of(letter.getClass()), document, tree))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(RequiredContentsOfTemplatesTest::sentence)
                                .containsExactly("文书模板demand-letter/demand-letter没有载明证据或者提供证据的途径"
                                        + "（依据：《商业银行信用卡业务监督管理办法》第六十九条），请补充后再制作。"));
    }

    private static Document composed(Printable sample, Map<String, Object> tree) {
        return Drafting.COMPOSER.compose(Drafting.TEMPLATES.current(TemplateId.of(sample.getClass())), tree);
    }

    private static Node part(Document document, boolean translation) {
        for (int i = 0; i < document.getElementsByTagName("div").getLength(); i++) {
            Element div = (Element) document.getElementsByTagName("div").item(i);
            if (translation && div.getAttribute("class").equals("translation")) {
                return div;
            }
        }
        return document.getDocumentElement();
    }

    /** What the demand looks for: the words, or every form of every value of the field. */
    private static Stream<String> forms(Map<String, Object> tree, Requirement demand, String words) {
        return demand.field().isEmpty() ? Stream.of(words) : forms(tree, demand.field());
    }

    private static Stream<String> forms(Object value, String path) {
        if (value instanceof java.util.List<?> list) {
            return list.stream().flatMap(entry -> forms(entry, path));
        } else if (value instanceof Map<?, ?> branch && !path.isEmpty()) {
            String[] steps = path.split("\\.", 2);
            return forms(branch.get(steps[0]), steps.length == 1 ? "" : steps[1]);
        } else if (value instanceof Map<?, ?> branch) {
            return Boolean.TRUE.equals(branch.get("zero"))
                    ? Stream.empty()
                    : branch.values().stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return Stream.ofNullable(value).map(String::valueOf);
    }

    private static void wipe(Node node, String form) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(node.getNodeValue().replaceAll("\\s+", " ").replace(form, "□"));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            wipe(child, form);
        }
    }

    private static String sentence(FieldError error) {
        return MESSAGES.getMessage(error.code(), error.arguments().toArray(), Locale.SIMPLIFIED_CHINESE);
    }

    private static String text(String key) {
        return MESSAGES.getMessage(new DefaultMessageSourceResolvable(key), Locale.SIMPLIFIED_CHINESE);
    }

    private static final ResourceBundleMessageSource MESSAGES = messages();

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/documents");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return messages;
    }
}
