package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every balance that a separate program computed for the sample portfolio comes out to the fen. */
class SamplePortfolioBalancesTest {

    private static final BigDecimal CAP = new BigDecimal("0.24");

    @ParameterizedTest
    @CsvSource({"2026-06-30, 288", "2026-11-22, 300"})
    void comesOutToTheFen(LocalDate asOf, int contracts) {
        Map<ContractNo, Balance> expected = expected(asOf);

        List<String> wrong = SamplePortfolio.loans().stream()
                .filter(loan -> expected.containsKey(loan.terms().contractNo()))
                .filter(loan ->
                        !balance(loan, asOf).equals(expected.get(loan.terms().contractNo())))
                .map(loan -> "%s%n is %s%n not %s"
                        .formatted(
                                loan.terms().contractNo(),
                                balance(loan, asOf),
                                expected.get(loan.terms().contractNo())))
                .toList();

        assertThat(expected).hasSize(contracts);
        assertThat(wrong).isEmpty();
    }

    private static Balance balance(Loan loan, LocalDate asOf) {
        return loan.statement(asOf, CAP).balance();
    }

    static Map<ContractNo, Balance> expected(LocalDate asOf) {
        Map<ContractNo, Balance> balances = new LinkedHashMap<>();
        List<Map.Entry<ContractNo, Balance>> rows = SamplePortfolio.rows(
                "/ledger/balances-%s.csv".formatted(asOf),
                row -> Map.entry(new ContractNo(row.getField("contract_no")), balance(row)));
        rows.forEach(row -> balances.put(row.getKey(), row.getValue()));
        return balances;
    }

    private static Balance balance(NamedCsvRecord row) {
        return new Balance(
                Money.of(row.getField("principal_due")),
                Money.of(row.getField("interest_due")),
                Money.of(row.getField("penalty_due")),
                Money.ZERO,
                Money.of(row.getField("total_due")),
                Money.of(row.getField("credit")),
                Money.of(row.getField("principal_not_due")),
                Integer.parseInt(row.getField("days_past_due")));
    }
}
