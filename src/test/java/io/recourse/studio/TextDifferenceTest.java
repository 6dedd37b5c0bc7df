package io.recourse.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void showsAChangedLineWithThoseAround() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9";

        assertThat(shown(TextDifference.between(before, before.replace("5", "five"))))
                .containsExactly(
                        "SKIPPED ",
                        "KEPT 2",
                        "KEPT 3",
                        "KEPT 4",
                        "REMOVED 5",
                        "ADDED five",
                        "KEPT 6",
                        "KEPT 7",
                        "KEPT 8",
                        "SKIPPED ");
    }

    @Test
    void theSameTextHasNoDifference() {
        assertThat(TextDifference.between("a\nb\nc\nd\ne", "a\nb\nc\nd\ne")).isEmpty();
        assertThat(TextDifference.between("", "")).isEmpty();
    }

    /** Short texts are shown whole, so that either can be read off the comparison. */
    @Property
    void bothTextsCanBeReadOffIt(@ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
        List<TextDifference.Line> lines = TextDifference.between(String.join("\n", before), String.join("\n", after));

        if (!before.equals(after)) {
            assertThat(without(lines, TextDifference.Kind.ADDED)).isEqualTo(before);
            assertThat(without(lines, TextDifference.Kind.REMOVED)).isEqualTo(after);
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("a", "b", "c").list().ofMinSize(1).ofMaxSize(4);
    }

    private static List<String> without(List<TextDifference.Line> lines, TextDifference.Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() != kind)
                .map(TextDifference.Line::text)
                .toList();
    }

    private static List<String> shown(List<TextDifference.Line> lines) {
        return lines.stream().map(line -> line.kind() + " " + line.text()).collect(Collectors.toList());
    }
}
