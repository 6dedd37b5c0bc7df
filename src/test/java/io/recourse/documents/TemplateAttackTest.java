package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.recourse.common.Refused;
import io.recourse.documents.template.TemplateSource;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                "<p>not closed"
            })
    void isRefused(String body) {
        assertRefused(page("", body));
    }

    @Test
    void noEntityIsResolved() {
        TemplateId id = new TemplateId("some/page");
        assertRefused(new TemplateSource(id, new TreeMap<>(Map.of(id.value(), """
                <!DOCTYPE html [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>
                <html lang="zh-CN"><head><title>x</title></head><body><p>&xxe;</p></body></html>
                """))));
    }

    @Test
    void noLoopOfLoopsHoldsTheServer() {
        String body = "<th:block th:each=\"r : ${rows}\">".repeat(8) + "x" + "</th:block>".repeat(8);

        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(4), () -> assertRefused(page("", body)));
    }

    @Test
    void noDoublingTextFillsTheMemory() {
        StringBuilder doubling = new StringBuilder("v0='abcdefghij'");
        for (int i = 1; i <= 40; i++) {
            doubling.append(",v%d=${v%d}+${v%d}".formatted(i, i - 1, i - 1));
        }

        assertRefused(page("", "<p th:with=\"" + doubling + "\">[[${v40}]]</p>"));
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

    /** The style sheet may name addresses; nothing is fetched from any. */
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

        byte[] pdf = Drafting.RENDERER
                .render(
                        Drafting.COMPOSER.compose(page(style, "<p>[[${name}]]</p><ul><li>项</li></ul>"), TREE),
                        LocalDate.EPOCH)
                .pdf();
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
