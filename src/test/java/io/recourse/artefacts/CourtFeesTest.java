package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("court-fee, preservation-fee, execution-fee: 诉讼费用交纳办法 13 to 16")
class CourtFeesTest {

    private static final Decision COURT_FEE = Decision.named("court-fee");
    private static final Decision PRESERVATION_FEE = Decision.named("preservation-fee");
    private static final Decision EXECUTION_FEE = Decision.named("execution-fee");

    /** 诉讼费用交纳办法 13 (1): up to this much, so many per cent of what lies above the band before. */
    private static final Band[] COURT = {
        band("10000", "0"),
        band("100000", "2.5"),
        band("200000", "2"),
        band("500000", "1.5"),
        band("1000000", "1"),
        band("2000000", "0.9"),
        band("5000000", "0.8"),
        band("10000000", "0.7"),
        band("20000000", "0.6"),
        band(null, "0.5")
    };

    /** The same 14 (2), up to the amount at which its cap binds. */
    private static final Band[] PRESERVATION = {band("1000", "0"), band("100000", "1"), band(null, "0.5")};

    /** The same 14 (1). */
    private static final Band[] EXECUTION = {
        band("10000", "0"), band("500000", "1.5"), band("5000000", "1"), band("10000000", "0.5"), band(null, "0.1")
    };

    /** @param upTo null without end */
    private record Band(BigDecimal upTo, BigDecimal percent) {}

    private static Band band(String upTo, String percent) {
        return new Band(upTo == null ? null : new BigDecimal(upTo), new BigDecimal(percent));
    }

    @ParameterizedTest(name = "claim of {0}: {1} in full, {2} simplified, {3} as a payment order")
    @CsvSource({
        "0,           50,        25,       16.67",
        "0.01,        50,        25,       16.67",
        "9999.99,     50,        25,       16.67",
        "10000,       50,        25,       16.67",
        "10000.01,    50,        25,       16.67",
        "10000.20,    50.01,     25,       16.67",
        "30000,       550,       275,      183.33",
        "50000,       1050,      525,      350",
        "99999.60,    2299.99,   1150,     766.66",
        "100000,      2300,      1150,     766.67",
        "100000.50,   2300.01,   1150.01,  766.67",
        "150000,      3300,      1650,     1100",
        "199999.50,   4299.99,   2150,     1433.33",
        "200000,      4300,      2150,     1433.33",
        "200001,      4300.02,   2150.01,  1433.34",
        "499998,      8799.97,   4399.99,  2933.32",
        "500000,      8800,      4400,     2933.33",
        "500001,      8800.01,   4400.01,  2933.34",
        "999999,      13799.99,  6900,     4600",
        "1000000,     13800,     6900,     4600",
        "1000100,     13800.90,  6900.45,  4600.30",
        "1999900,     22799.10,  11399.55, 7599.70",
        "2000000,     22800,     11400,    7600",
        "2000100,     22800.80,  11400.40, 7600.27",
        "4999900,     46799.20,  23399.60, 15599.73",
        "5000000,     46800,     23400,    15600",
        "5000100,     46800.70,  23400.35, 15600.23",
        "9999900,     81799.30,  40899.65, 27266.43",
        "10000000,    81800,     40900,    27266.67",
        "10000100,    81800.60,  40900.30, 27266.87",
        "19999900,    141799.40, 70899.70, 47266.47",
        "20000000,    141800,    70900,    47266.67",
        "20000100,    141800.50, 70900.25, 47266.83",
        "30000000,    191800,    95900,    63933.33",
    })
    void costsByBracketAndProcedure(BigDecimal claim, BigDecimal full, BigDecimal half, BigDecimal third) {
        assertThat(courtFee(claim, "ORDINARY")).isEqualByComparingTo(full);
        assertThat(courtFee(claim, "SECOND_INSTANCE")).isEqualByComparingTo(full);
        assertThat(courtFee(claim, "SIMPLIFIED")).isEqualByComparingTo(half);
        assertThat(courtFee(claim, "SMALL_CLAIMS")).isEqualByComparingTo(half);
        assertThat(courtFee(claim, "PAYMENT_ORDER")).isEqualByComparingTo(third);
    }

    @Test
    void namesTheRuleThatAProcedureCostsBy() {
        assertThat(COURT_FEE
                        .given("claimAmount", 50_000, "procedure", "ORDINARY")
                        .rules())
                .containsExactly("rule_ordinary");
        assertThat(COURT_FEE
                        .given("claimAmount", 50_000, "procedure", "PAYMENT_ORDER")
                        .rules())
                .containsExactly("rule_payment_order");
    }

    @Test
    void hasNoFeeForWhatIsNoClaim() {
        assertThat(COURT_FEE.given("claimAmount", -1, "procedure", "ORDINARY").isEmpty())
                .isTrue();
        assertThat(COURT_FEE.given("procedure", "ORDINARY").isEmpty()).isTrue();
        assertThat(COURT_FEE.given("claimAmount", 50_000).isEmpty()).isTrue();
        assertThat(COURT_FEE.given("claimAmount", 50_000, "procedure", "APPEAL").isEmpty())
                .isTrue();
    }

    @ParameterizedTest(name = "preservation of {0} costs {1}")
    @CsvSource({
        "0, 30",
        "999.99, 30",
        "1000, 30",
        "1000.50, 30.01",
        "10000, 120",
        "30000, 320",
        "50000, 520",
        "99999, 1019.99",
        "100000, 1020",
        "100001, 1020.01",
        "150000, 1270",
        "200000, 1520",
        "500000, 3020",
        "895998, 4999.99",
        "896000, 5000",
        "896000.01, 5000",
        "9000000, 5000",
    })
    void preservationIsCapped(BigDecimal amount, BigDecimal fee) {
        assertThat(fee(PRESERVATION_FEE, amount)).isEqualByComparingTo(fee);
    }

    @ParameterizedTest(name = "execution of {0} costs {1}")
    @CsvSource({
        "0, 50",
        "9999.99, 50",
        "10000, 50",
        "10001, 50.02",
        "30000, 350",
        "50000, 650",
        "100000, 1400",
        "150000, 2150",
        "200000, 2900",
        "499998, 7399.97",
        "500000, 7400",
        "500001, 7400.01",
        "4999999, 52399.99",
        "5000000, 52400",
        "5000002, 52400.01",
        "9999998, 77399.99",
        "10000000, 77400",
        "10000010, 77400.01",
        "20000000, 87400",
    })
    void executionCostsByBracket(BigDecimal amount, BigDecimal fee) {
        assertThat(fee(EXECUTION_FEE, amount)).isEqualByComparingTo(fee);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-5000"})
    void hasNoFeeForANegativeAmount(BigDecimal amount) {
        assertThat(PRESERVATION_FEE.given("amount", amount).isEmpty()).isTrue();
        assertThat(EXECUTION_FEE.given("amount", amount).isEmpty()).isTrue();
    }

    @Test
    void hasNoFeeWithoutAnAmount() {
        assertThat(PRESERVATION_FEE.given().isEmpty()).isTrue();
        assertThat(EXECUTION_FEE.given().isEmpty()).isTrue();
    }

    /** Band by band, as a clerk reckons it; not rounded. */
    private static BigDecimal reckoned(Band[] bands, String least, BigDecimal amount) {
        BigDecimal fee = new BigDecimal(least);
        BigDecimal from = BigDecimal.ZERO;
        for (Band band : bands) {
            BigDecimal to = band.upTo() == null ? amount : band.upTo().min(amount);
            fee = fee.add(to.subtract(from)
                    .max(BigDecimal.ZERO)
                    .multiply(band.percent())
                    .movePointLeft(2));
            from = band.upTo();
        }
        return fee;
    }

    private static BigDecimal rounded(BigDecimal fee, int parts) {
        return fee.divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP);
    }

    /** At each edge of a table: the edge, and a fen, twenty fen and a yuan to both sides of it. */
    private static Stream<BigDecimal> around(Band... bands) {
        return Stream.of(bands)
                .map(Band::upTo)
                .filter(Objects::nonNull)
                .flatMap(edge -> Stream.of("-1", "-0.2", "-0.01", "0", "0.01", "0.2", "1")
                        .map(distance -> edge.add(new BigDecimal(distance))));
    }

    static Stream<BigDecimal> aroundCourtEdges() {
        return around(COURT);
    }

    static Stream<BigDecimal> aroundPreservationEdges() {
        return Stream.concat(around(PRESERVATION), around(band("896000", "0")));
    }

    static Stream<BigDecimal> aroundExecutionEdges() {
        return around(EXECUTION);
    }

    @ParameterizedTest(name = "claim of {0}")
    @MethodSource("aroundCourtEdges")
    void courtFeeOnBothSidesOfEachEdge(BigDecimal claim) {
        BigDecimal fee = reckoned(COURT, "50", claim);
        assertThat(courtFee(claim, "ORDINARY")).isEqualByComparingTo(rounded(fee, 1));
        assertThat(courtFee(claim, "SIMPLIFIED")).isEqualByComparingTo(rounded(fee, 2));
        assertThat(courtFee(claim, "SMALL_CLAIMS")).isEqualByComparingTo(rounded(fee, 2));
        assertThat(courtFee(claim, "PAYMENT_ORDER")).isEqualByComparingTo(rounded(fee, 3));
    }

    @ParameterizedTest(name = "preservation of {0}")
    @MethodSource("aroundPreservationEdges")
    void preservationFeeOnBothSidesOfEachEdge(BigDecimal amount) {
        assertThat(fee(PRESERVATION_FEE, amount))
                .isEqualByComparingTo(
                        rounded(reckoned(PRESERVATION, "30", amount), 1).min(new BigDecimal("5000")));
    }

    @ParameterizedTest(name = "execution of {0}")
    @MethodSource("aroundExecutionEdges")
    void executionFeeOnBothSidesOfEachEdge(BigDecimal amount) {
        assertThat(fee(EXECUTION_FEE, amount)).isEqualByComparingTo(rounded(reckoned(EXECUTION, "50", amount), 1));
    }

    /** Examples that the Measures' readers reckon with: in full, by half, by a third, preservation, execution. */
    @ParameterizedTest(name = "{0}: {1}, {2}, {3}, {4}, {5}")
    @CsvSource({
        "10000,  50,   25,   16.67,   120,  50",
        "30000,  550,  275,  183.33,  320,  350",
        "50000,  1050, 525,  350,     520,  650",
        "100000, 2300, 1150, 766.67,  1020, 1400",
        "150000, 3300, 1650, 1100,    1270, 2150",
        "200000, 4300, 2150, 1433.33, 1520, 2900",
        "500000, 8800, 4400, 2933.33, 3020, 7400",
    })
    void reckoningAgreesWithTheExamples(
            BigDecimal claim,
            BigDecimal full,
            BigDecimal half,
            BigDecimal third,
            BigDecimal preservation,
            BigDecimal execution) {
        BigDecimal fee = reckoned(COURT, "50", claim);
        assertThat(List.of(rounded(fee, 1), rounded(fee, 2), rounded(fee, 3)))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(full, half, third);
        assertThat(reckoned(PRESERVATION, "30", claim)).isEqualByComparingTo(preservation);
        assertThat(reckoned(EXECUTION, "50", claim)).isEqualByComparingTo(execution);
    }

    private static BigDecimal courtFee(BigDecimal claim, String procedure) {
        return BigDecimal.valueOf(COURT_FEE
                .given("claimAmount", claim, "procedure", procedure)
                .<Number>get("fee")
                .doubleValue());
    }

    private static BigDecimal fee(Decision decision, BigDecimal amount) {
        return BigDecimal.valueOf(
                decision.given("amount", amount).<Number>get("fee").doubleValue());
    }
}
