package io.recourse.intake;

import static io.recourse.intake.SampleLoans.loan;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import io.recourse.ledger.Repayment;
import io.recourse.legalcase.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoanRowReaderTest {

    private static final int LINE = 7;

    private final LoanRowReader reader =
            new LoanRowReader(Set.of(new LenderCode("HXCF")), LocalDate.parse("2026-11-22"));

    @Test
    void readsARightRow() {
        LoanRow row = reader.read(new Cells(loan("TEST-0001").row(LINE))).orElseThrow();

        assertThat(row.lender()).isEqualTo(new LenderCode("HXCF"));
        assertThat(row.product()).isEqualTo("CASH_LOAN");
        assertThat(row.debtor().name()).isEqualTo("张发");
        assertThat(row.debtor().address()).isEqualTo("示例路565号14栋343室");
        assertThat(row.terms().principal()).isEqualTo(Money.of("18202.23"));
        assertThat(row.terms().repayment()).isEqualTo(Repayment.INTEREST_ONLY);
        assertThat(row.terms().acceleratedOn()).isNull();
    }

    @Test
    void readsTheLanguageOfADebtorWhoDoesNotReadChinese() {
        assertThat(language(loan("TEST-0001"))).isEqualTo(Party.Language.ZH);
        assertThat(language(loan("TEST-0001").with("language", ""))).isEqualTo(Party.Language.ZH);
        assertThat(language(loan("TEST-0001").with("language", "EN"))).isEqualTo(Party.Language.EN);
    }

    @Test
    void takesNoLoanThatIsStillToBePaidOut() {
        Cells today = new Cells(paidOutOn("2026-11-22"));
        Cells tomorrow = new Cells(paidOutOn("2026-11-23"));

        assertThat(reader.read(today)).isPresent();
        assertThat(reader.read(tomorrow)).isEmpty();
        assertThat(tomorrow.faults()).extracting(RowError::code).containsExactly("intake.disbursed-on.in-future");
    }

    private static Row paidOutOn(String day) {
        return loan("TEST-0001")
                .with("disbursed_on", day)
                .with("first_due_on", "2026-12-22")
                .row(LINE);
    }

    private Party.Language language(SampleLoans loan) {
        return reader.read(new Cells(loan.row(LINE))).orElseThrow().debtor().language();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "lender_code, '', intake.value.missing",
                "lender_code, hxcf, lender-code.malformed",
                "lender_code, LDBK, lender.unknown",
                "contract_no, '', intake.value.missing",
                "contract_no, RC 0700, contract-no.malformed",
                "product, MORTGAGE, intake.value.not-a-choice",
                "product, cash_loan, intake.value.not-a-choice",
                "language, fr, intake.value.not-a-choice",
                "debtor_name, '', intake.value.missing",
                "debtor_name, 张\u200B发, intake.value.invisible-character",
                "debtor_name, 张\u0007发, intake.value.invisible-character",
                "debtor_name, 张\uFFFD, intake.value.invisible-character",
                "debtor_id_no, 991144197810042468, intake.id-no.check-digit",
                "debtor_id_no, 99114419781004246, intake.id-no.malformed",
                "mobile, 20097402358, intake.mobile.malformed",
                "mobile, 1009740235, intake.mobile.malformed",
                "mobile, +8610097402358, intake.mobile.malformed",
                "email, debtor, intake.email.malformed",
                "email, debtor@example, intake.email.malformed",
                "email, a@b@example.test, intake.email.malformed",
                "email, a@example..test, intake.email.malformed",
                "province, '', intake.value.missing",
                "city, '', intake.value.missing",
                "district_code, 33011, intake.district-code.malformed",
                "district_code, 033011, intake.district-code.malformed",
                "address, '', intake.value.missing",
                "principal, '', intake.value.missing",
                "principal, 0.00, loan.principal.out-of-range",
                "principal, -5, loan.principal.out-of-range",
                "principal, 9999999999999.99, loan.principal.out-of-range",
                "principal, 18202.235, intake.value.not-an-amount",
                "principal, '18,202.23', intake.value.not-an-amount",
                "principal, ¥18202.23, intake.value.not-an-amount",
                "principal, 1e5, intake.value.not-an-amount",
                "principal, .5, intake.value.not-an-amount",
                "currency, USD, intake.currency.not-yuan",
                "currency, '', intake.value.missing",
                "disbursed_on, 2024/9/5, intake.value.not-a-date",
                "disbursed_on, 2024-02-30, intake.value.no-such-day",
                "disbursed_on, 0024-09-05, intake.value.implausible-year",
                "annual_rate, 10.80, loan.rate.out-of-range",
                "annual_rate, -0.1, loan.rate.out-of-range",
                "annual_rate, 10.8%, intake.value.not-a-rate",
                "annual_rate, 0.1234567, intake.value.not-a-rate",
                "penalty_uplift, 50, loan.rate.out-of-range",
                "day_count, 366, loan.day-count.unknown",
                "day_count, 360.0, intake.value.not-a-whole-number",
                "term_months, 0, loan.term-months.out-of-range",
                "term_months, 361, loan.term-months.out-of-range",
                "repayment, MONTHLY, intake.value.not-a-choice",
                "first_due_on, 2024-09-05, loan.first-due-on.not-after-disbursement",
                "first_due_on, 2024-09-04, loan.first-due-on.not-after-disbursement",
                "accelerated_on, 2024-09-04, loan.accelerated-on.before-disbursement",
                "accelerated_on, 2024-1-1, intake.value.not-a-date"
            })
    void blamesTheColumnThatIsWrong(String column, String value, String code) {
        List<RowError> faults = faults(loan("TEST-0001").with(column, value));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(LINE);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.value()).isEqualTo(value.isEmpty() ? null : value);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "email, ''",
        "email, 张三@例子.中国",
        "district, ''",
        "debtor_id_no, 99114419781004005x",
        "debtor_name, '  张发　'",
        "address, '示例路1号\n2栋'",
        "principal, 18202.2",
        "annual_rate, 0",
        "annual_rate, 0.000000",
        "term_months, 360",
        "accelerated_on, 2024-09-05",
        "accelerated_on, 2027-01-01"
    })
    void takesWhatIsUnusualButRight(String column, String value) {
        assertThat(faults(loan("TEST-0001").with(column, value))).isEmpty();
    }

    @Test
    void writesTheValuesPlainly() {
        LoanRow row = reader.read(new Cells(loan("TEST-0001")
                        .with("debtor_name", " 张发　")
                        .with("debtor_id_no", "99114419781004005x")
                        .with("address", "示例路1号\r\n2栋")
                        .row(LINE)))
                .orElseThrow();

        assertThat(row.debtor().name()).isEqualTo("张发");
        assertThat(row.debtor().idNo()).isEqualTo("99114419781004005X");
        assertThat(row.debtor().address()).isEqualTo("示例路1号 2栋");
    }

    @ParameterizedTest
    @ValueSource(strings = {"debtor_name", "email", "province", "city", "district", "address"})
    void refusesWhatIsTooLong(String column) {
        assertThat(faults(loan("TEST-0001").with(column, "长".repeat(300))))
                .extracting(RowError::column, RowError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(column, "intake.value.too-long"));
    }

    @Test
    void tellsAllThatIsWrongWithARow() {
        List<RowError> faults = faults(loan("TEST 0001")
                .with("mobile", "123")
                .with("principal", "a lot")
                .with("day_count", "366")
                .with("disbursed_on", "yesterday")
                .with("first_due_on", "2024-02-30")
                .with("accelerated_on", "0001-01-01"));

        assertThat(faults)
                .extracting(RowError::column)
                .containsExactly(
                        "contract_no",
                        "mobile",
                        "principal",
                        "disbursed_on",
                        "day_count",
                        "first_due_on",
                        "accelerated_on");
    }

    @Test
    void tellsWhichColumnsAnotherRowChanges() {
        LoanRow before = reader.read(new Cells(loan("TEST-0001").row(2))).orElseThrow();
        LoanRow same = reader.read(new Cells(loan("TEST-0001")
                        .with("principal", "18202.23")
                        .with("annual_rate", "0.108")
                        .row(3)))
                .orElseThrow();
        LoanRow changed = reader.read(new Cells(loan("TEST-0001")
                        .with("mobile", "10097402359")
                        .with("email", "")
                        .with("accelerated_on", "2025-01-01")
                        .row(4)))
                .orElseThrow();

        assertThat(same.differences(before)).isEmpty();
        assertThat(changed.differences(before)).containsExactly("mobile", "email", "accelerated_on");
    }

    private List<RowError> faults(SampleLoans loan) {
        Cells cells = new Cells(loan.row(LINE));
        boolean right = reader.read(cells).isPresent();

        assertThat(right).isEqualTo(cells.faults().isEmpty());
        return cells.faults();
    }
}
