package io.recourse.courtfiling;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperStatementTest {

    private static final Map<String, Object> FACTS = Map.of(
            "total",
            Money.of("1234.50"),
            "day",
            LocalDate.of(2026, 11, 22),
            "company",
            "示例（上海）有限公司",
            "court",
            "杭州市余杭区人民法院");

    private static PaperStatement.Stated stated(String fact, String value) {
        return stated(fact, 0, value);
    }

    private static PaperStatement.Stated stated(String fact, int place, String value) {
        return new PaperStatement.Stated(fact, place, value);
    }

    @Test
    void readsWhatThePaperSaysEvenWhereItIsWrong() {
        PaperStatement statement = new PaperStatement("计算至{day}），合计{total}元");

        assertThat(statement.in("计算至2026年11月22日），合计1,234.50元", FACTS))
                .containsExactly(stated("day", "2026年11月22日"), stated("total", "1,234.50"));
        assertThat(statement.in("计算至二〇二六年十一月二十一日），合计21,234.50元", FACTS))
                .containsExactly(stated("day", "二〇二六年十一月二十一日"), stated("total", "21,234.50"));
    }

    @Test
    void findsEveryPlaceThatSaysIt() {
        assertThat(new PaperStatement("合计{total}元").in("合计1,234.50元；合计9.00元", FACTS))
                .containsExactly(stated("total", "1,234.50"), stated("total", 1, "9.00"));
    }

    @Test
    void cutsANameFromTheNameBesideItWhereTheyMeet() {
        assertThat(new PaperStatement("此致{court}{company}（盖章）").in("此致杭州市余杭区人民法院示例（上海）有限公司（盖章）", FACTS))
                .containsExactly(stated("court", "杭州市余杭区人民法院"), stated("company", "示例（上海）有限公司"));
    }

    @Test
    void doesWithoutWhatStandsInBrackets() {
        PaperStatement statement = new PaperStatement("代表人：{name}[，{position}]。");

        assertThat(statement.in("代表人：高远，董事长。", Map.of("name", "高远")))
                .containsExactly(stated("name", "高远"), stated("position", "董事长"));
        assertThat(statement.in("代表人：高远。", Map.of("name", "高远"))).containsExactly(stated("name", "高远"));
    }

    @Test
    void readsWhatIsSaidOfEachInTheirOrder() {
        Map<String, Object> facts = Map.of("name", List.of("张小明", "李保"));
        PaperStatement statement = new PaperStatement("姓名：{name}性别");

        assertThat(statement.in("姓名：张小明性别男姓名：李保性别女", facts))
                .allSatisfy(stated -> assertThat(stated.expected(facts)).isEqualTo(stated.value()));
        assertThat(statement.in("姓名：李保性别男姓名：张小明性别女", facts))
                .noneSatisfy(stated -> assertThat(stated.expected(facts)).isEqualTo(stated.value()));
        assertThat(statement.in("姓名：张小明性别男", facts)).containsExactly(stated("name", 0, "张小明"), stated("name", 1, null));
        PaperStatement.Stated third =
                statement.in("姓名：张小明性别男姓名：李保性别女姓名：王五性别男", facts).get(2);
        assertThat(third.expected(facts)).isNull();
    }

    @Test
    void saysWhatThePaperDoesNotSay() {
        assertThat(new PaperStatement("合计{total}元，{day}").in("合计元", FACTS))
                .containsExactly(stated("total", null), stated("day", null));
    }
}
