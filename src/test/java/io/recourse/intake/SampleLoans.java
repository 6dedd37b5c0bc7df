package io.recourse.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of a loan file that a test words: a right one, unless it says otherwise. */
final class SampleLoans {

    private static final List<String> RIGHT = List.of(
            "HXCF",
            "TEST-0001",
            "CASH_LOAN",
            "张发",
            "991144197810042469",
            "10097402358",
            "debtor@example.test",
            "浙江省",
            "杭州市",
            "余杭区",
            "330110",
            "示例路565号14栋343室",
            "18202.23",
            "CNY",
            "2024-09-05",
            "0.1080",
            "0.50",
            "360",
            "3",
            "INTEREST_ONLY",
            "2024-10-05",
            "");

    private final Map<String, String> values = new LinkedHashMap<>();

    private SampleLoans(String contractNo) {
        List<String> columns = FileKind.LOANS.columns();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), RIGHT.get(i));
        }
        values.put("contract_no", contractNo);
    }

    static SampleLoans loan(String contractNo) {
        return new SampleLoans(contractNo);
    }

    static String file(String... rows) {
        return String.join(",", FileKind.LOANS.columns()) + "\n" + String.join("\n", rows) + "\n";
    }

    SampleLoans with(String column, String value) {
        values.put(column, value);
        return this;
    }

    Row row(int line) {
        return new Row(line, values, null);
    }

    /** As a line of CSV. */
    String csv() {
        return values.values().stream().map(SampleLoans::quoted).collect(Collectors.joining(","));
    }

    static String quoted(String value) {
        return value.matches("(?s).*[,\"\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
