package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("jurisdiction, court-directory: Civil Procedure Law 22, 24, 35; Interpretation 4, 18, 23, 31, 33")
class JurisdictionTest {

    private static final Decision JURISDICTION = Decision.named("jurisdiction");
    private static final Decision DIRECTORY = Decision.named("court-directory");

    @ParameterizedTest(name = "{0} {1}, clause {2}, performed {3}, assigned {4}, {5}: {6}")
    @CsvSource(textBlock = """
            # route,      ground,      agreement,     performance, assignment,   court,                place,  rule
            SMALL_CLAIMS, DOMICILE,    NONE,          SILENT,      NONE,         杭州市余杭区人民法院, DEBTOR, domicile
            ORDINARY,     DOMICILE,    NOT_NOTICED,   AT_LENDER,   NONE,         ,                     DEBTOR, domicile
            ORDINARY,     DOMICILE,    NOT_CONNECTED, SILENT,      NOTIFIED,     ,                     DEBTOR, domicile
            ORDINARY,     PERFORMANCE, NONE,          SILENT,      NONE,         ,                     LENDER, performance_silent
            SIMPLIFIED,   PERFORMANCE, NOT_NOTICED,   AT_LENDER,   NONE,         ,                     LENDER, performance_at_lender
            SIMPLIFIED,   PERFORMANCE, NONE,          AT_DEBTOR,   NONE,         ,                     DEBTOR, performance_at_debtor
            SIMPLIFIED,   PERFORMANCE, NONE,          ELSEWHERE,   NONE,         ,                     NAMED,  performance_elsewhere
            SIMPLIFIED,   AGREEMENT,   VALID,         SILENT,      NONE,         ,                     AGREED, agreed
            SIMPLIFIED,   AGREEMENT,   VALID,         SILENT,      NOTIFIED,     ,                     AGREED, assignee_bound
            SIMPLIFIED,   AGREEMENT,   VALID,         SILENT,      NOT_NOTIFIED, ,                     AGREED, assignee_bound
            SIMPLIFIED,   AGREEMENT,   NONE,          SILENT,      NONE,         ,                     ,       nothing_agreed
            SIMPLIFIED,   AGREEMENT,   NOT_CONNECTED, SILENT,      NONE,         ,                     ,       not_connected
            SIMPLIFIED,   AGREEMENT,   NOT_NOTICED,   SILENT,      NONE,         ,                     ,       not_noticed
            ORDINARY,     DOMICILE,    VALID,         SILENT,      NONE,         ,                     ,       bound_by_clause
            ORDINARY,     PERFORMANCE, VALID,         SILENT,      NOTIFIED,     ,                     ,       bound_by_clause
            PAYMENT_ORDER, DOMICILE,   NONE,          SILENT,      NONE,         ,                     DEBTOR, order_at_domicile
            PAYMENT_ORDER, DOMICILE,   VALID,         AT_LENDER,   NOTIFIED,     ,                     DEBTOR, order_at_domicile
            PAYMENT_ORDER, PERFORMANCE, NONE,         AT_LENDER,   NONE,         ,                     ,       order_elsewhere
            PAYMENT_ORDER, AGREEMENT,  VALID,         SILENT,      NONE,         ,                     ,       order_elsewhere
            PAYMENT_ORDER, DOMICILE,   NONE,          SILENT,      NONE,         杭州互联网法院,       ,       internet_court
            ORDINARY,     AGREEMENT,   VALID,         SILENT,      NONE,         北京互联网法院,       ,       internet_court
            ,             ,            ,              ,            ,             广州互联网法院,       ,       internet_court
            """)
    void rules(
            String route,
            String ground,
            String agreement,
            String performance,
            String assignment,
            String court,
            String place,
            String rule) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("route", route);
        facts.put("ground", ground);
        facts.put("agreement", agreement);
        facts.put("performance", performance);
        facts.put("assignment", assignment);
        facts.put("court", court);

        Decision.Answer answer = JURISDICTION.given(facts);

        assertThat(answer.rule()).isEqualTo("rule_" + rule);
        assertThat(answer.<Boolean>get("admitted")).isEqualTo(place != null);
        assertThat(answer.<String>get("place")).isEqualTo(place);
        assertThat(answer.<String>get("what")).contains(" / ");
    }

    @Test
    void saysNothingOfWhatWasNotAsked() {
        Map<String, Object> facts = new HashMap<>();
        for (String fact : new String[] {"route", "ground", "agreement", "performance", "assignment"}) {
            facts.put(fact, null);
        }
        facts.put("court", "杭州市余杭区人民法院");

        assertThat(JURISDICTION.given(facts).isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "浙江省杭州市余杭区示例路565号14栋343室, 杭州市余杭区人民法院",
        "上海市浦东新区示例大道200号, 上海市浦东新区人民法院",
        "重庆市江北区示例路1号, 重庆市江北区人民法院",
        "浙江省杭州市, ",
        "西藏自治区拉萨市城关区示例路1号, ",
    })
    void findsTheCourtOfAnAddress(String address, String court) {
        assertThat(DIRECTORY.given("address", address).<String>get("court")).isEqualTo(court);
    }
}
