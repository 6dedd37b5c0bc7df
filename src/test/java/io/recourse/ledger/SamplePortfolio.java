package io.recourse.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The loans and payments that the demo starts with. */
final class SamplePortfolio {

    private SamplePortfolio() {}

    static List<LoanTerms> terms() {
        return rows("/demo/loans.csv", SamplePortfolio::terms);
    }

    static List<Payment> payments() {
        return rows("/demo/payments.csv", SamplePortfolio::payment);
    }

    static List<Loan> loans() {
        Map<ContractNo, List<Payment>> payments = payments().stream().collect(groupingBy(Payment::contractNo));
        return terms().stream()
                .map(terms -> new Loan(terms, payments.getOrDefault(terms.contractNo(), List.of()), Optional.empty()))
                .toList();
    }

    static <T> List<T> rows(String resource, Function<NamedCsvRecord, T> row) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(SamplePortfolio.class.getResourceAsStream(resource), UTF_8))) {
            return csv.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LoanTerms terms(NamedCsvRecord row) {
        String acceleratedOn = row.getField("accelerated_on");
        return new LoanTerms(
                new ContractNo(row.getField("contract_no")),
                Money.of(row.getField("principal")),
                Currency.getInstance(row.getField("currency")),
                LocalDate.parse(row.getField("disbursed_on")),
                new BigDecimal(row.getField("annual_rate")),
                new BigDecimal(row.getField("penalty_uplift")),
                Integer.parseInt(row.getField("day_count")),
                Integer.parseInt(row.getField("term_months")),
                Repayment.valueOf(row.getField("repayment")),
                LocalDate.parse(row.getField("first_due_on")),
                acceleratedOn.isEmpty() ? null : LocalDate.parse(acceleratedOn));
    }

    private static Payment payment(NamedCsvRecord row) {
        return new Payment(
                row.getField("payment_ref"),
                new ContractNo(row.getField("contract_no")),
                LocalDate.parse(row.getField("received_on")),
                Money.of(row.getField("amount")),
                row.getField("channel"));
    }
}
