package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Refused;
import io.recourse.documents.template.TemplateSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a style sheet may not do: name an address, hide what the reader must see, hold the server. */
class StyleAttackTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "import from the network | @import url('http://127.0.0.1/a.css');",
                "import without url() | @import 'file:///etc/passwd';",
                "import in capitals | @IMPORT 'file:///etc/passwd';",
                "font from disk | @font-face { font-family: x; src: url(file:///etc/passwd); }",
                "namespace | @namespace svg 'http://www.w3.org/2000/svg';",
                "media query | @media print { p { color: #000000 } }",
                "image as background | p { background: url(http://127.0.0.1/b.png) }",
                "data address | p { background-image: url(data:image/png;base64,iVBORw0KGgo=) }",
                "address in escapes | p { width: \\75rl(file:///etc/passwd) }",
                "address behind a comment | p { width: url/**/(file:///etc/passwd) }",
                "image as bullet | li { list-style-image: url(file:///etc/passwd) }",
                "address as content | @page { @top-center { content: url(file:///etc/passwd) } }",
                "attribute as content | @page { @top-center { content: attr(href) } }",
                "text before text | p:before { content: 'not' }",
                "form fields and links of the renderer | p { -fs-pdf-font-embed: embed }",
                "hidden text | p { display: none }",
                "invisible text | p { visibility: hidden }",
                "text cut off | p { overflow: hidden }",
                "text laid over text | p { position: absolute }",
                "text outside the page | p { text-indent: -500mm }",
                "text drawn off the page | p { margin-left: -100mm }",
                "white on white | p { color: #ffffff }",
                "white by name | p { color: white }",
                "white by function | p { color: rgb(255, 255, 255) }",
                "black on black | p { background-color: #000000 }",
                "letters that nobody can read | p { font-size: 1pt }",
                "letters higher than the page | p { font-size: 2000pt }",
                "letters that grow with depth | p { font-size: 3em }",
                "page for stamps | @page { size: 1mm 1mm }",
                "page as large as a field | @page { size: 100000mm 100000mm }",
                "page without room | @page { margin: 140mm }",
                "line higher than a page | p { line-height: 4000 }",
                "box as high as a tower | p { height: 1e9mm }",
                "padding as high as a tower | p { padding-top: 99999999pt }",
                "millions of orphans | p { orphans: 2000000 }",
                "rule in a rule in a rule | @page { @top-center { p { color: #000000 } } }",
                "rule without end | p { color: #000000",
                "end without rule | p { color: #000000 } }",
                "transformation | p { transform: rotate(90deg) }",
                "columns | p { column-count: 1000 }",
                "counter of its own | @page { @top-center { content: counter(x, upper-roman) } }",
                "unknown function | p { width: calc(1mm * 9999) }",
                "priority | p { color: #000000 !important }",
                "selector of an element's address | p[title=x] { color: #000000 }",
                "markup in the style | p { color: #000000 } &lt;/style&gt;&lt;script&gt;",
            })
    void isRefused(String attack, String css) {
        assertThatThrownBy(() -> compose(css))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("document.template-forbidden"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "@page { size: A4 landscape; margin: 20mm 18mm; @bottom-center { content: \"第\" counter(page) \"页; }\" } }",
                "@page:first { @top-center { content: none; } } .head { position: running(head) }",
                "h1, table.narrow td > p { font-size: 9.5pt; color: #1f3a5f; border: 0.5pt solid #888888; } /* a note; } */",
                "tr:nth-child(2n) td:first-child { background-color: #f2f2f2; width: 33.3%; font-weight: 700 }"
            })
    void whatLettersNeedIsAllowed(String css) {
        assertThatCode(() -> compose(css)).doesNotThrowAnyException();
    }

    private static void compose(String css) {
        TemplateId id = new TemplateId("some/page");
        Drafting.COMPOSER.compose(
                new TemplateSource(id, new TreeMap<>(Map.of(id.value(), """
                <html lang="zh-CN"><head><title>x</title><style>%s</style></head><body><p>x</p></body></html>
                """.formatted(css)))), Map.of());
    }
}
