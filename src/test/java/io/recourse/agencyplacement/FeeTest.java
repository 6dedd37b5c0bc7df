package io.recourse.agencyplacement;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an agency is paid")
class FeeTest {

    private static final FeeTerms FIRST = terms("2026-01-01", "80.00", "20.00", 3, "10");
    private static final FeeTerms SECOND = terms("2026-03-01", "60.00", "30.00", 1, "5");
    private static final List<FeeTerms> BOTH = List.of(FIRST, SECOND);

    /** By hand: 02-10 at 80, 03-10 and 04-10 at 60; contact on the third day 20; 10 % of 1,000 and 5 % of 333.33. */
    @Test
    void paysEachPartByTheTermsOfItsDay() {
        Fee fee = of("2026-02-10", null, "2026-02-13", false, "2026-01-01", "2026-05-09");

        assertThat(fee.months()).isEqualTo(Money.of("200.00"));
        assertThat(fee.serviceLevel()).isEqualTo(Money.of("20.00"));
        assertThat(fee.share()).isEqualTo(Money.of("116.67"));
        assertThat(fee.total()).isEqualTo(Money.of("336.67"));
    }

    @Test
    void paysAMonthFromItsFirstDayOn() {
        assertThat(of("2026-03-05", "2026-04-04", null, false, "2026-01-01", "2026-12-31")
                        .months())
                .isEqualTo(Money.of("60.00"));
        assertThat(of("2026-03-05", "2026-04-05", null, false, "2026-01-01", "2026-12-31")
                        .months())
                .isEqualTo(Money.of("120.00"));
        assertThat(of("2026-03-31", "2026-04-30", null, false, "2026-01-01", "2026-12-31")
                        .months())
                .isEqualTo(Money.of("120.00"));
    }

    @Test
    void paysNoServiceLevelThatWasMissedOrBreached() {
        assertThat(of("2026-02-10", null, "2026-02-14", false, "2026-01-01", "2026-12-31")
                        .serviceLevel())
                .isEqualTo(Money.ZERO);
        assertThat(of("2026-02-10", null, "2026-02-11", true, "2026-01-01", "2026-12-31")
                        .serviceLevel())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void addsUpOverPeriods() {
        Fee whole = of("2026-02-10", "2026-06-30", "2026-02-13", false, "2026-01-01", "2026-12-31");
        Fee parts = of("2026-02-10", "2026-06-30", "2026-02-13", false, "2026-01-01", "2026-03-09")
                .plus(of("2026-02-10", "2026-06-30", "2026-02-13", false, "2026-03-10", "2026-12-31"));

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void paysNothingWithoutTerms() {
        assertThat(of("2025-02-10", "2025-04-01", "2025-02-11", false, "2025-01-01", "2025-12-31"))
                .isEqualTo(Fee.NONE);
    }

    /** CBA 2026: not on recovery alone. */
    @Test
    void refusesTermsOnRecoveryAlone() {
        assertThat(terms("2026-01-01", "0", "0", 0, "25").faults())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("caseMonth", "fee.on-recovery-alone"));
        assertThat(terms("2026-01-01", "0", "0", 0, "0").faults())
                .extracting(FieldError::code)
                .containsExactly("fee.nothing");
        assertThat(terms("2026-01-01", "0.01", "0", 0, "25").faults()).isEmpty();
        assertThat(terms("2026-01-01", "-1", "-1", -1, "101").faults())
                .extracting(FieldError::field)
                .containsExactly("caseMonth", "serviceLevel", "serviceDays", "recoveryShare");
    }

    private static Fee of(String handedOver, String last, String contact, boolean breach, String from, String to) {
        PlacementWork work = new PlacementWork(
                UUID.randomUUID(),
                new CaseNo("RC2026-000001"),
                LocalDate.parse(handedOver),
                last == null ? null : LocalDate.parse(last),
                contact == null ? null : LocalDate.parse(contact),
                breach,
                List.of(
                        new PlacementWork.Received(LocalDate.parse("2026-02-28"), Money.of("1000.00")),
                        new PlacementWork.Received(LocalDate.parse("2026-03-01"), Money.of("333.33"))));
        return Fee.of(work, BOTH, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static FeeTerms terms(String from, String month, String service, int days, String share) {
        return new FeeTerms(
                LocalDate.parse(from), Money.of(month), Money.of(service), days, new BigDecimal(share), "合同第5条");
    }
}
