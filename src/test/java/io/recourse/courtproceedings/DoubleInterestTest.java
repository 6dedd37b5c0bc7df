package io.recourse.courtproceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.ledger.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CPL 264, 法释〔2014〕8号: 0.0175 % a day of what is left of the money without ordinary interest. */
class DoubleInterestTest {

    private static final LocalDate PERFORM_BY = LocalDate.parse("2026-03-10");

    private static final Settlement THREE = new Settlement(
            List.of(
                    instalment("2026-03-10", "3500.00"),
                    instalment("2026-04-10", "4000.00"),
                    instalment("2026-05-10", "3000.00")),
            true);

    private final DoubleInterest doubleInterest = new DoubleInterest((key, on) -> new BigDecimal("0.000175"));

    @ParameterizedTest(name = "¥{0} due {1}, paid {2}: ¥{3}")
    @CsvSource({
        "50000.00, 2026-03-10, 2026-06-18, 875.00",
        "50000.00, 2026-03-10, 2026-03-11,   8.75",
        "50000.00, 2026-03-10, 2026-03-10,   0.00",
        "50000.00, 2026-03-10, 2026-03-01,   0.00",
        "12345.67, 2026-03-10, 2026-03-11,   2.16",
    })
    void countsDaysAfterTheLastDayToPerform(
            BigDecimal amount, LocalDate performBy, LocalDate until, BigDecimal expected) {
        assertThat(total(doubleInterest.of(
                        debt("0", "0", amount.toString()), List.of(), due(performBy, amount.toString()), until)))
                .isEqualTo(new Money(expected));
    }

    /**
     * ¥52,000 with ¥1,500 of interest, ¥1,050 of costs: ¥2,000 on 1 March pay the costs and ¥950 of the interest, ¥20,550 on
     * 19 April the other ¥550 and ¥20,000 of the rest. 50,500 × 0.000175 × 40 = 353.50; 30,500 × 0.000175 × 60 = 320.25.
     */
    @Test
    void fallsWithWhatComesInOnceCostsAndOrdinaryInterestArePaid() {
        List<Delay.Part> parts = doubleInterest.of(
                debt("1050.00", "1500.00", "50500.00"),
                List.of(payment("2026-03-01", "2000.00"), payment("2026-04-19", "20550.00")),
                due(PERFORM_BY, "52000.00"),
                LocalDate.parse("2026-06-18"));

        assertThat(parts)
                .extracting(
                        part -> part.from() + " " + part.to(),
                        Delay.Part::days,
                        part -> part.base().toString(),
                        part -> part.amount().toString())
                .containsExactly(
                        tuple("2026-03-11 2026-04-19", 40L, "50500.00", "353.50"),
                        tuple("2026-04-20 2026-06-18", 60L, "30500.00", "320.25"));
        assertThat(total(parts)).isEqualTo(Money.of("673.75"));
    }

    @Test
    void endsWhenTheRestIsPaid() {
        List<Delay.Part> parts = doubleInterest.of(
                debt("0", "0", "10000.00"),
                List.of(payment("2026-03-20", "10000.00")),
                due(PERFORM_BY, "10000.00"),
                LocalDate.parse("2026-12-31"));

        assertThat(parts).extracting(Delay.Part::to).containsExactly(LocalDate.parse("2026-03-20"));
        assertThat(total(parts)).isEqualTo(Money.of("17.50"));
    }

    /**
     * ¥10,500 with ¥500 of interest in three parts. The first, less the interest, is missed: 3,000 × 0.000175 × 10 = 5.25.
     * ¥1,500 on 20 March pay the interest and ¥1,000: 2,000 × 0.000175 × 21 = 7.35 until the second falls due, then
     * 6,000 × 0.000175 × 30 = 31.50; on 10 May the last falls due: 9,000 × 0.000175 × 10 = 15.75.
     */
    @Test
    void countsEachInstalmentFromItsOwnDay() {
        List<Delay.Part> parts = doubleInterest.of(
                debt("0", "500.00", "10000.00"),
                List.of(payment("2026-03-20", "1500.00")),
                THREE,
                LocalDate.parse("2026-05-20"));

        assertThat(parts)
                .extracting(
                        part -> part.from() + " " + part.to(),
                        part -> part.base().toString(),
                        part -> part.amount().toString())
                .containsExactly(
                        tuple("2026-03-11 2026-03-20", "3000.00", "5.25"),
                        tuple("2026-03-21 2026-04-10", "2000.00", "7.35"),
                        tuple("2026-04-11 2026-05-10", "6000.00", "31.50"),
                        tuple("2026-05-11 2026-05-20", "9000.00", "15.75"));
    }

    /** The first is paid and the second makes all of the rest due: 6,500 × 0.000175 × 40 = 45.50. */
    @Test
    void countsAllOfTheRestFromTheMissThatMakesItDue() {
        List<Delay.Part> parts = doubleInterest.of(
                debt("0", "500.00", "10000.00"),
                List.of(payment("2026-03-10", "4000.00")),
                THREE.calledIn(LocalDate.parse("2026-04-10")),
                LocalDate.parse("2026-05-20"));

        assertThat(parts).extracting(part -> part.base().toString()).containsExactly("6500.00");
        assertThat(total(parts)).isEqualTo(Money.of("45.50"));
    }

    private static Settlement.Instalment instalment(String on, String amount) {
        return new Settlement.Instalment(LocalDate.parse(on), Money.of(amount));
    }

    private static Settlement due(LocalDate performBy, String amount) {
        return new Settlement(List.of(new Settlement.Instalment(performBy, Money.of(amount))), false);
    }

    private static DoubleInterest.Debt debt(String costs, String interest, String base) {
        return new DoubleInterest.Debt(Money.of(costs), Money.of(interest), Money.of(base));
    }

    private static Payment payment(String on, String amount) {
        return new Payment(
                "P-" + on, new ContractNo("DELAY-1"), LocalDate.parse(on), Money.of(amount), "BANK_TRANSFER");
    }

    private static Money total(List<Delay.Part> parts) {
        return new Delay.Interest(parts).total();
    }
}
