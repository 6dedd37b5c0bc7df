package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.recourse.common.Refused;
import io.recourse.documents.template.TemplateSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A template that would take for ever, or all memory, is refused in seconds. */
class EndlessTemplateTest {

    private static final int MANY = 1_000_000;
    private static final Map<String, Object> TREE =
            Map.of("name", "张三", "rows", Collections.nCopies(60, Map.of("name", "行")));

    static Stream<Arguments> attacks() {
        return Stream.of(
                arguments("loops in loops", nested("<th:block th:each=\"r : ${rows}\">", 8, "x", "</th:block>")),
                arguments(
                        "loops that print nothing", nested("<th:block th:each=\"r : ${rows}\">", 8, "", "</th:block>")),
                arguments("texts that double", "<p th:with=\"" + doubling() + "\">[[${v40}]]</p>"),
                arguments(
                        "a fragment that holds itself",
                        "<div th:fragment=\"again\"><p th:replace=\"~{some/page :: again}\">x</p></div>"),
                arguments(
                        "a fragment that holds itself twice",
                        "<div th:fragment=\"again\"><p th:insert=\"~{some/page :: again}\">x</p>"
                                + "<p th:insert=\"~{some/page :: again}\">x</p></div>"),
                arguments(
                        "fragments that count with a text",
                        "<th:block th:if=\"${false}\"><div th:fragment=\"again(n)\"><th:block th:if=\"${n != 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'}\">"
                                + ("<p th:insert=\"~{some/page :: again(${n} + 'x')}\">x</p>").repeat(2)
                                + "</th:block></div></th:block><p th:replace=\"~{some/page :: again('')}\">x</p>"),
                arguments("a page that holds itself", "<p th:insert=\"~{some/page}\">x</p>"),
                arguments("a million boxes in each other", nested("<div>", MANY, "x", "</div>")),
                arguments("a million boxes after each other", "<div>x</div>".repeat(MANY)),
                arguments("looped boxes after each other", looped("<p th:each=\"r : ${rows}\">x</p>", 3)),
                arguments("boxes in each other", nested("<div>", 60, "x", "</div>")),
                arguments("spans in each other", nested("<span>", 6, "x", "</span>")),
                arguments("spans after each other", looped("<span>x</span><em>x</em>", 2)),
                arguments("tables in tables", nested("<table><tr><td>", 12, "x", "</td></tr></table>")),
                arguments("a row that spans all rows", "<table><tr><td rowspan=\"1000000000\">x</td></tr></table>"),
                arguments("a cell that spans all columns", "<table><tr><td colspan=\"1000000000\">x</td></tr></table>"),
                arguments("a span below nought", "<table><tr><td colspan=\"-1\">x</td></tr></table>"),
                arguments(
                        "parentheses in parentheses",
                        "<p>[[${" + "(".repeat(9000) + "name" + ")".repeat(9000) + "}]]</p>"),
                arguments("conditions in conditions", "<p th:if=\"" + nested("(", 20000, "true", ")") + "\">x</p>"),
                arguments("nots of nots", "<p th:if=\"${" + "!".repeat(9000) + "true}\">x</p>"),
                arguments("a name as long as a book", "<p>[[${" + "a".repeat(200_000) + "}]]</p>"),
                arguments("a page break after every word", looped("<p class=\"page\">x</p>", 2)),
                arguments("tables in tables in tables", tables()),
                arguments("a text of a thousand pages", looped("<p>" + "长".repeat(90) + "</p>", 2)),
                arguments("an unknown entity a million times", "<p>" + "&x;".repeat(MANY) + "</p>"),
                arguments("attributes without end", "<p " + attributes() + ">x</p>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedInSeconds(String attack, String body) {
        assertRefused(Map.of("some/page", """
                <html xmlns:th="http://www.thymeleaf.org" lang="zh-CN"><head><title>x</title>
                <style>.page { page-break-after: always; }</style></head><body>%s</body></html>
                """.formatted(body)));
    }

    /** Billion laughs, and a file as entity. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void noEntityIsResolved(String attack, String declarations) {
        assertRefused(Map.of("some/page", """
                <!DOCTYPE html [%s]>
                <html lang="zh-CN"><head><title>x</title></head><body><p>&x;</p></body></html>
                """.formatted(declarations)));
    }

    static Stream<Arguments> entities() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(n -> "<!ENTITY l%d \"%s\">".formatted(n, ("&l" + (n - 1) + ";").repeat(10)))
                .collect(Collectors.joining());
        return Stream.of(
                arguments("billion laughs", "<!ENTITY l0 \"ha\">" + laughs + "<!ENTITY x \"&l9;\">"),
                arguments("file", "<!ENTITY x SYSTEM \"file:///etc/passwd\">"),
                arguments("network", "<!ENTITY x SYSTEM \"http://127.0.0.1/x\">"),
                arguments("parameter", "<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;"));
    }

    private static void assertRefused(Map<String, String> files) {
        TemplateId id = new TemplateId("some/page");
        assertThatThrownBy(() -> Assertions.assertTimeoutPreemptively(
                        Duration.ofMinutes(4),
                        () -> Drafting.RENDERER.render(
                                Drafting.COMPOSER.compose(new TemplateSource(id, new TreeMap<>(files)), TREE),
                                LocalDate.EPOCH)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).startsWith("document.template-"));
    }

    private static String nested(String open, int times, String content, String close) {
        return open.repeat(times) + content + close.repeat(times);
    }

    private static String looped(String content, int times) {
        return nested("<th:block th:each=\"r : ${rows}\">", times, content, "</th:block>");
    }

    private static String doubling() {
        List<String> steps = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "v%d=${v%d}+${v%d}".formatted(i, i - 1, i - 1))
                .toList();
        return "v0='abcdefghij'," + String.join(",", steps);
    }

    private static String tables() {
        String open = "<table><tr th:each=\"r : ${rows}\"><td>";
        return nested(open, 3, "x", "</td></tr></table>");
    }

    private static String attributes() {
        return IntStream.range(0, 20_000).mapToObj(n -> "a" + n + "=\"x\"").collect(Collectors.joining(" "));
    }
}
