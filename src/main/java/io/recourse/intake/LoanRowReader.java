package io.recourse.intake;

import io.recourse.common.ContractNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import io.recourse.ledger.LoanTerms;
import io.recourse.ledger.Repayment;
import io.recourse.legalcase.CreditConsent;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads rows of a loan file and finds all that is wrong with each.
 *
 * @param lenders those that are registered
 * @param today before which debtors must be born, and the last day on which a loan can have been paid out
 */
record LoanRowReader(Set<LenderCode> lenders, LocalDate today) {

    static final String CONTRACT_NO = "contract_no";

    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;:<>()\"]+@[^\\s@,;:<>()\".]+([.][^\\s@,;:<>()\".]+)+");
    private static final Pattern DISTRICT_CODE = Pattern.compile("[1-9]\\d{5}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PLACE = 50;
    private static final int LONGEST_ADDRESS = 200;
    private static final String YUAN = "CNY";
    private static final ContractNo ANY_CONTRACT = new ContractNo("0");

    /** @return nothing when the cells remember a fault */
    Optional<LoanRow> read(Cells row) {
        Optional<LenderCode> lender = lender(row);
        Optional<ContractNo> contractNo = row.value(CONTRACT_NO, ContractNo::new);
        Optional<Product> product = row.choice("product", Product.class);
        Party debtor = debtor(row);
        List<Party> guarantors = guarantors(row);
        Optional<CreditConsent> consent = row.optionalChoice(LoanRow.CREDIT_CONSENT, CreditConsent.class);
        Optional<LoanTerms> terms = terms(row, contractNo.orElse(ANY_CONTRACT));
        if (row.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(new LoanRow(
                lender.orElseThrow(),
                product.orElseThrow().name(),
                debtor,
                guarantors,
                consent.orElse(null),
                terms.orElseThrow()));
    }

    private Optional<LenderCode> lender(Cells row) {
        Optional<LenderCode> code = row.value("lender_code", LenderCode::new);
        code.filter(known -> !lenders.contains(known))
                .ifPresent(unknown -> row.blame("lender_code", "lender.unknown", unknown));
        return code;
    }

    private Party debtor(Cells row) {
        return person(row, PartyRole.DEBTOR, "debtor_", "");
    }

    /** Those whose columns are not all empty; null where the file has no such columns. */
    private List<Party> guarantors(Cells row) {
        if (GuarantorColumns.all().stream().noneMatch(row::has)) {
            return null;
        }
        return IntStream.rangeClosed(1, GuarantorColumns.MOST)
                .filter(no -> GuarantorColumns.of(no).stream()
                        .anyMatch(column -> row.optional(column, Lines.LONGEST).isPresent()))
                .mapToObj(GuarantorColumns::prefix)
                .map(prefix -> person(row, PartyRole.GUARANTOR, prefix, prefix))
                .toList();
    }

    /**
     * A person of the contract.
     *
     * @param who what stands before {@code name} and {@code id_no}
     * @param where what stands before the columns of where he is reached
     */
    private Party person(Cells row, PartyRole role, String who, String where) {
        return new Party(
                role,
                row.text(who + "name", LONGEST_NAME).orElse(""),
                idNo(row, who + "id_no"),
                row.text(where + "mobile", MOBILE, "intake.mobile.malformed").orElse(""),
                email(row, where + "email"),
                row.text(where + "province", LONGEST_PLACE).orElse(""),
                row.text(where + "city", LONGEST_PLACE).orElse(""),
                // 东莞, 中山, 儋州 and 嘉峪关 have no districts
                row.optional(where + "district", LONGEST_PLACE).orElse(""),
                row.text(where + "district_code", DISTRICT_CODE, "intake.district-code.malformed")
                        .orElse(""),
                row.text(where + "address", LONGEST_ADDRESS).orElse(""),
                role == PartyRole.DEBTOR
                        ? row.optionalChoice("language", Party.Language.class).orElse(Party.Language.ZH)
                        : Party.Language.ZH);
    }

    private String idNo(Cells row, String column) {
        String number = row.text(column, LONGEST_NAME)
                .map(value -> value.toUpperCase(Locale.ROOT))
                .orElse("");
        if (!number.isEmpty()) {
            IdNumber.fault(number, today).ifPresent(code -> row.blame(column, code));
        }
        return number;
    }

    private static String email(Cells row, String column) {
        String email = row.optional(column, LONGEST_EMAIL).orElse("");
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            row.blame(column, "intake.email.malformed");
        }
        return email;
    }

    /** What cannot be read is stood in for by a value that no rule minds, so that the rules of the others still speak. */
    private Optional<LoanTerms> terms(Cells row, ContractNo contractNo) {
        if (!row.text("currency", LONGEST_NAME).orElse(YUAN).equals(YUAN)) {
            row.blame("currency", "intake.currency.not-yuan");
        }
        Optional<LocalDate> disbursedOn = row.date("disbursed_on");
        disbursedOn
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> row.blame("disbursed_on", "intake.disbursed-on.in-future"));
        try {
            return Optional.of(new LoanTerms(
                    contractNo,
                    new Money(row.amount("principal").orElse(BigDecimal.ONE)),
                    Currency.getInstance(YUAN),
                    disbursedOn.orElse(LocalDate.MIN),
                    row.rate("annual_rate").orElse(BigDecimal.ZERO),
                    row.rate("penalty_uplift").orElse(BigDecimal.ZERO),
                    row.wholeNumber("day_count").orElse(360),
                    row.wholeNumber("term_months").orElse(1),
                    row.choice("repayment", Repayment.class).orElse(Repayment.BULLET),
                    row.date("first_due_on").orElse(LocalDate.MAX),
                    row.optionalDate("accelerated_on").orElse(null)));
        } catch (InvalidFields invalid) {
            row.blame(invalid);
            return Optional.empty();
        }
    }
}
