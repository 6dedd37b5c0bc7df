package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.recourse.common.Refused;
import io.recourse.documents.template.TemplateSource;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** What a template may not do, though whoever may edit templates tries. */
class TemplateAttackTest {

    private static final Map<String, Object> TREE = Map.of(
            "name", "张三",
            "path", "_layout/parts",
            "rows", Collections.nCopies(60, Map.of("name", "行")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>[[${T(java.lang.Runtime).getRuntime().exec('id')}]]</p>",
                "<p>[[${''.getClass().forName('java.lang.Runtime')}]]</p>",
                "<p>[[${name.getClass()}]]</p>",
                "<p>[[${name.class.classLoader}]]</p>",
                "<p>[[${name.bytes}]]</p>",
                "<p>[[${new java.io.File('/etc/passwd').length()}]]</p>",
                "<p>[[${@documents}]]</p>",
                "<p>[[${#ctx}]]</p>",
                "<p>[[${#root}]]</p>",
                "<p>[[${#execInfo.templateName}]]</p>",
                "<p>[[${#strings.repeat('x', 1000000000)}]]</p>",
                "<p>[[${#temporals.createNow()}]]</p>",
                "<p>[[${name = 'x'}]]</p>",
                "<p>[[${rows.![name]}]]</p>",
                "<p>[[${rows.?[true]}]]</p>",
                "<p>[[${rows[0]}]]</p>",
                "<p>[[${{1, 2, 3}}]]</p>",
                "<p>[[${name matches '(a+)+'}]]</p>",
                "<p>[[${1 + 1}]]</p>",
                "<p>[[${secret}]]</p>",
                "<p>[[${reading budget}]]</p>",
                "<p>[[${rows.size.name}]]</p>",
                "<p>[[*{name.getClass()}]]</p>",
                "<p>[[#{some.message}]]</p>",
                "<p>[[@{http://127.0.0.1/}]]</p>",
                "<p>[(${name})]</p>",
                "<p>[[__${name}__]]</p>",
                "<p th:utext=\"${name}\">x</p>",
                "<p th:attr=\"onclick=${name}\">x</p>",
                "<p th:onclick=\"${name}\">x</p>",
                "<p th:href=\"@{/x}\">x</p>",
                "<p th:object=\"${rows}\">x</p>",
                "<p th:inline=\"javascript\">x</p>",
                "<p th:assert=\"${false}\">x</p>",
                "<p th:replace=\"~{file:/etc/passwd}\">x</p>",
                "<p th:replace=\"~{../../application}\">x</p>",
                "<p th:replace=\"~{classpath:application.yml}\">x</p>",
                "<p th:replace=\"~{http://127.0.0.1/x}\">x</p>",
                "<p th:replace=\"~{${name}}\">x</p>",
                "<p th:insert=\"~{this}\">x</p>",
                "<p th:fragment=\"a\"><span th:insert=\"~{some/page :: a}\">x</span></p>",
                "<img src=\"http://127.0.0.1/x.png\" alt=\"x\"/>",
                "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"x\"/>",
                "<object data=\"file:///etc/passwd\"></object>",
                "<iframe src=\"file:///etc/passwd\"></iframe>",
                "<script>while (true) {}</script>",
                "<a href=\"javascript:app.alert(1)\">x</a>",
                "<link rel=\"stylesheet\" href=\"file:///etc/passwd\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>x</text></svg>",
                "<form action=\"http://127.0.0.1/\"><input name=\"x\"/></form>",
                "<p style=\"background: url(file:///etc/passwd)\">x</p>",
                "<p onclick=\"x\">x</p>",
                "<?php system('id') ?>",
                "<![CDATA[[[${name}]]]]>",
                "<p>&xxe;</p>",
                "<meta http-equiv=\"refresh\" content=\"0; url=http://127.0.0.1/\"/>",
                "<base href=\"file:///etc/\"/>",
                "<embed src=\"file:///etc/passwd\"/>",
                "<video src=\"file:///etc/passwd\"></video>",
                "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>",
                "<p xmlns=\"http://www.w3.org/2000/svg\">x</p>",
                "<svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\"><svg:foreignObject/></svg:svg>",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>",
                "<p xml:base=\"file:///etc/\">x</p>",
                "<p xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"file:///etc/passwd\">x</p>",
                "<p background=\"file:///etc/passwd\">x</p>",
                "<p th:remove=\"all\">x</p>",
                "<p th:style=\"${name}\">x</p>",
                "<p th:attrappend=\"class=${name}\">x</p>",
                "<p th:classappend=\"${name}\">x</p>",
                "<p th:include=\"~{some/page}\">x</p>",
                "<p th:substituteby=\"some/page\">x</p>",
                "<p data-th-utext=\"${name}\">x</p>",
                "<p th:text=\"${name}\" th:name.x=\"y\">x</p>",
                "<p th:replace=\"~{demand-letter/demand-letter}\">x</p>",
                "<p th:replace=\"${path}\">x</p>",
                "<p th:text=\"${#objects}\">x</p>",
                "<p th:text=\"${param.x}\">x</p>",
                "<p th:text=\"${session.x}\">x</p>",
                "<p th:with=\"x=${T(java.lang.System)}\">x</p>",
                "<p th:each=\"x : ${T(java.util.Collections).nCopies(9, 1)}\">x</p>",
                "<p th:if=\"${name.equals('x')}\">x</p>",
                "<p th:switch=\"${name}\"><b th:case=\"${@env}\">x</b></p>",
                "<p>[[${systemProperties}]]</p>",
                "<p>[[${name?.getClass()}]]</p>",
                "<p>[[${&name}]]</p>",
                "<p>not closed"
            })
    void isRefused(String body) {
        assertRefused(page("", body));
    }

    @Test
    void dataIsNeverATemplate() throws Exception {
        String name = "[[${T(java.lang.Runtime)}]] <b>x</b> &amp; ${name} ~{_layout/parts}";

        byte[] pdf = Drafting.RENDERER
                .render(
                        Drafting.COMPOSER.compose(page("", "<p>[[${name}]]</p>"), Map.of("name", name)),
                        LocalDate.EPOCH)
                .pdf();

        assertThat(Drafting.text(pdf).strip()).isEqualTo(name);
    }

    /** Should a style sheet that names addresses ever reach the renderer, nothing is fetched from any. */
    @Test
    void nothingIsFetched(@TempDir Path folder) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        Path secret = Files.writeString(folder.resolve("secret.css"), "body { page-break-before: always; }");
        String http = "http://127.0.0.1:" + server.getAddress().getPort();
        String style = """
                @import url("%1$s/a.css");
                @import url("%2$s");
                @font-face { font-family: x; src: url("%1$s/x.ttf"); }
                body { font-family: x, 'Noto Serif SC'; background: url("%1$s/b.png"); }
                li { list-style-image: url("%2$s"); }
                p:before { content: url("%1$s/c.png"); }
                """.formatted(http, secret.toUri());

        var xhtml = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("""
                        <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>x</title>
                        <style>%s</style></head><body><p>张三</p><ul><li>项</li></ul></body></html>
                        """.formatted(style))));
        byte[] pdf = Drafting.RENDERER.render(xhtml, LocalDate.EPOCH).pdf();
        server.stop(0);

        assertThat(requests).hasValue(0);
        assertThat(Drafting.text(pdf)).contains("张三");
    }

    @Test
    void readingFieldsIsAllowed() {
        TemplateSource honest = page("", """
                <p th:if="${name != null and rows.size > 2}">[[${name}]]</p>
                <p th:each="row : ${rows}"><span th:unless="${rowStat.first}">[[${rowStat.count}]]</span>[[${row.name}]]</p>
                """);

        assertThat(Drafting.COMPOSER
                        .compose(honest, TREE)
                        .getElementsByTagName("p")
                        .getLength())
                .isEqualTo(61);
    }

    private static void assertRefused(TemplateSource source) {
        assertThatThrownBy(() -> Drafting.COMPOSER.compose(source, TREE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).startsWith("document.template-"));
    }

    private static TemplateSource page(String style, String body) {
        TemplateId id = new TemplateId("some/page");
        return new TemplateSource(id, new TreeMap<>(Map.of(id.value(), """
                <html xmlns:th="http://www.thymeleaf.org" lang="zh-CN">
                <head><title>x</title><style>%s</style></head><body>%s</body></html>
                """.formatted(style, body))));
    }
}
