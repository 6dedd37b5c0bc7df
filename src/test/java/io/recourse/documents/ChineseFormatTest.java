package io.recourse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseFormatTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "10, 壹拾元整",
        "12000, 壹万贰仟元整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "100000, 壹拾万元整",
        "10000010, 壹仟万零壹拾元整",
        "100000000, 壹亿元整",
        "100001000, 壹亿零壹仟元整",
        "100100000, 壹亿零壹拾万元整",
        "10000000000.01, 壹佰亿元零壹分",
        "94800100000, 玖佰肆拾捌亿零壹拾万元整",
        "-24566.64, 负贰万肆仟伍佰陆拾陆元陆角肆分"
    })
    void spellsAmounts(String amount, String words) {
        assertThat(ChineseFormat.capital(Money.of(amount))).isEqualTo(words);
    }

    @Property(tries = 10_000)
    void spelledAmountsReadBackAsTheSame(@ForAll @LongRange(max = 99_999_999_999_99L) long fen) {
        Money amount = new Money(BigDecimal.valueOf(fen, 2));

        assertThat(fen(ChineseFormat.capital(amount))).isEqualTo(fen);
    }

    /** Reads 大写 the way a person does: digit by digit, each times its unit. */
    private static long fen(String words) {
        long fen = 0;
        long section = 0;
        long digit = 0;
        for (char character : words.toCharArray()) {
            int value = "零壹贰叁肆伍陆柒捌玖".indexOf(character);
            if (value >= 0) {
                digit = value;
                continue;
            }
            switch (character) {
                case '拾' -> section += digit * 10;
                case '佰' -> section += digit * 100;
                case '仟' -> section += digit * 1000;
                case '万' -> section = (section + digit) * 10_000;
                case '亿' -> {
                    fen += (section + digit) * 100_000_000L * 100;
                    section = 0;
                }
                case '元' -> fen += (section + digit) * 100;
                case '角' -> fen += digit * 10;
                case '分' -> fen += digit;
                default -> assertThat(character).isEqualTo('整');
            }
            digit = 0;
        }
        return fen;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 二〇二六年十一月二十二日, 2026年11月22日",
        "2030-01-10, 二〇三〇年一月十日, 2030年1月10日",
        "2027-10-31, 二〇二七年十月三十一日, 2027年10月31日"
    })
    void writesDates(LocalDate date, String formal, String plain) {
        assertThat(ChineseFormat.formalDate(date)).isEqualTo(formal);
        assertThat(ChineseFormat.date(date)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"0.18, 18%", "0.154000, 15.4%", "0.2, 20%", "0, 0%", "0.000175, 0.0175%"})
    void writesRates(String yearly, String percent) {
        assertThat(Rate.of(yearly).percent()).isEqualTo(percent);
    }
}
