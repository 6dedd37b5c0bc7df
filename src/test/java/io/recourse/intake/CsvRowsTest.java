package io.recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnd(String end) {
        assertThat(rows("a,b" + end + "1,2" + end))
                .containsExactly(CsvRow.of(1, List.of("a", "b")), CsvRow.of(2, List.of("1", "2")));
    }

    @Test
    void takesAValueInQuotationMarksAsItIs() {
        assertThat(rows("\"示例路1号, \"\"东门\"\"\",\"\"")).containsExactly(CsvRow.of(1, List.of("示例路1号, \"东门\"", "")));
    }

    @Test
    void tellsTheLineOnWhichARowBegins() {
        assertThat(rows("a,\"x\ny\r\nz\"\n\nb,2"))
                .containsExactly(CsvRow.of(1, List.of("a", "x\ny\nz")), CsvRow.of(5, List.of("b", "2")));
    }

    @Test
    void leavesOutBlankRows() {
        assertThat(rows("\n  \n,,,\na,b\n")).containsExactly(CsvRow.of(4, List.of("a", "b")));
    }

    @Test
    void losesOneLineToAQuotationMarkThatIsNeverClosed() {
        assertThat(rows("1,\"open\n2,b\n3,c"))
                .containsExactly(
                        CsvRow.malformed(1, "intake.row.quotation-open"),
                        CsvRow.of(2, List.of("2", "b")),
                        CsvRow.of(3, List.of("3", "c")));
    }

    @Test
    void readsOnWhereTextFollowsAQuotationMark() {
        assertThat(rows("1,\"a\"b\n2,c"))
                .containsExactly(
                        CsvRow.malformed(1, "intake.row.quotation-misplaced"), CsvRow.of(2, List.of("2", "c")));
    }

    @Test
    void takesAQuotationMarkInsideAPlainValueAsItIs() {
        assertThat(rows("1,5\"楼\n2,6\"\"楼"))
                .containsExactly(CsvRow.of(1, List.of("1", "5\"楼")), CsvRow.of(2, List.of("2", "6\"\"楼")));
    }

    @Test
    void keepsNoMoreOfAnEndlessLineThanARowCanHave() {
        assertThat(rows("a".repeat(3 * Lines.LONGEST) + "\n2,b"))
                .containsExactly(CsvRow.malformed(1, "intake.row.too-long"), CsvRow.of(2, List.of("2", "b")));
    }

    @Property
    void readsBackWhateverIsWritten(@ForAll("tables") List<List<String>> table) {
        String text = table.stream()
                .map(row -> row.stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));

        assertThat(rows(text).stream().map(CsvRow::fields)).isEqualTo(table);
    }

    @Property
    void endsOnAnyTextWithLinesInOrder(@ForAll("texts") String text) {
        List<Integer> lines = rows(text).stream().map(CsvRow::line).toList();

        assertThat(lines).isSorted().doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> value =
                Arbitraries.strings().withChars("ab张,\"\n ").ofMinLength(1).ofMaxLength(6);
        return value.filter(it -> !it.isBlank()).list().ofSize(3).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a,\"\n\r ").ofMaxLength(40);
    }

    private static List<CsvRow> rows(String text) {
        CsvRows source = new CsvRows(new BufferedReader(new StringReader(text)));
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRow row = source.next(); row != null; row = source.next()) {
            rows.add(row);
        }
        return rows;
    }
}
