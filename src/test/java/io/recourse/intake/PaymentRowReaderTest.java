package io.recourse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.ContractNo;
import io.recourse.common.Money;
import io.recourse.ledger.Payment;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentRowReaderTest {

    private final PaymentRowReader reader = new PaymentRowReader(LocalDate.parse("2026-11-22"));

    @Test
    void readsARightRow() {
        assertThat(reader.read(new Cells(row("", ""))))
                .contains(new Payment(
                        "PAY-1",
                        new ContractNo("TEST-0001"),
                        LocalDate.parse("2026-11-22"),
                        Money.of("2764.36"),
                        "ALIPAY"));
    }

    @ParameterizedTest
    @CsvSource({
        "payment_ref, '', intake.value.missing",
        "payment_ref, PAY 1, payment-ref.malformed",
        "contract_no, '', intake.value.missing",
        "contract_no, a b, contract-no.malformed",
        "received_on, 2026-11-23, intake.received-on.in-future",
        "received_on, 22.11.2026, intake.value.not-a-date",
        "received_on, 2026-11-31, intake.value.no-such-day",
        "amount, 0, payment.not-positive",
        "amount, 0.00, payment.not-positive",
        "amount, -5.00, payment.not-positive",
        "amount, 5.001, intake.value.not-an-amount",
        "amount, '1,000', intake.value.not-an-amount",
        "amount, 1000000000000, payment.too-large",
        "channel, '', intake.value.missing",
        "channel, 支付宝, payment.channel-malformed",
        "channel, alipay, payment.channel-malformed"
    })
    void blamesTheColumnThatIsWrong(String column, String value, String code) {
        Cells cells = new Cells(row(column, value));

        assertThat(reader.read(cells)).isEmpty();
        assertThat(cells.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void tellsAllThatIsWrongWithARow() {
        Row row = row("amount", "-1");
        row.values().put("channel", "?");
        row.values().put("received_on", "2030-01-01");
        Cells cells = new Cells(row);

        reader.read(cells);

        assertThat(cells.faults()).extracting(RowError::column).containsExactly("received_on", "amount", "channel");
    }

    private static Row row(String column, String value) {
        List<String> right = List.of("PAY-1", "TEST-0001", "2026-11-22", "2764.36", "ALIPAY");
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < right.size(); i++) {
            String name = FileKind.PAYMENTS.columns().get(i);
            values.put(name, name.equals(column) ? value : right.get(i));
        }
        return new Row(2, values, null);
    }
}
