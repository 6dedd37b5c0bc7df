package io.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.recourse.common.Money;
import io.recourse.common.Refused;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTest {

    @ParameterizedTest
    @CsvSource({
        "PAY1, -10.00, ALIPAY, payment.not-positive",
        "PAY1, 0.00, ALIPAY, payment.not-positive",
        "PAY1, 1000000000000.00, ALIPAY, payment.too-large",
        "'', 10.00, ALIPAY, payment-ref.malformed",
        "PAY 1, 10.00, ALIPAY, payment-ref.malformed",
        "PAY1, 10.00, by hand, payment.channel-malformed"
    })
    void whatIsNoPaymentIsRefused(String ref, Money amount, String channel, String code) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> new Payment(ref, SampleLoan.CONTRACT, LocalDate.parse("2026-01-01"), amount, channel));

        assertThat(refused.code()).isEqualTo(code);
    }
}
