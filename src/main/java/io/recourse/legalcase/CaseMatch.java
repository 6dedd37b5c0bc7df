package io.recourse.legalcase;

import io.recourse.common.CaseNo;
import java.util.Map;

/** Which cases a list is narrowed to, as a condition that its statement takes up: however many they are, none is left out. */
public final class CaseMatch {

    private static final String CONTAINS = """
            %s = any(array(select t.case_no from case_text t
                where t.suffixes @@ beginning(folded(:caseText)) and (:byName or not t.personal)))
            """;

    private final String condition;
    private final Map<String, Object> values;

    private CaseMatch(String condition, Map<String, Object> values) {
        this.condition = condition;
        this.values = values;
    }

    /** One case. */
    public static CaseMatch only(CaseNo caseNo) {
        return new CaseMatch("%s = :caseNo", Map.of("caseNo", caseNo.value()));
    }

    /**
     * The cases whose number, or the number of whose contract or suit at a court, or whose debtor's name contains a text.
     * Full-width characters, capitals, kinds of brackets and blanks make no difference.
     *
     * @param byName whether names are searched too
     */
    public static CaseMatch containing(String text, boolean byName) {
        return new CaseMatch(CONTAINS, Map.of("caseText", text, "byName", byName));
    }

    /** In SQL. @param column that holds case numbers */
    public String on(String column) {
        return condition.formatted(column);
    }

    /** The named parameters of the condition. */
    public Map<String, Object> values() {
        return values;
    }
}
