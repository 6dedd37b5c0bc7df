package io.recourse.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a file holds, and the columns that its header must name, in any order. */
public enum FileKind {
    LOANS(
            "lender_code",
            "contract_no",
            "product",
            "debtor_name",
            "debtor_id_no",
            "mobile",
            "email",
            "province",
            "city",
            "district",
            "district_code",
            "address",
            "principal",
            "currency",
            "disbursed_on",
            "annual_rate",
            "penalty_uplift",
            "day_count",
            "term_months",
            "repayment",
            "first_due_on",
            "accelerated_on"),
    PAYMENTS("payment_ref", "contract_no", "received_on", "amount", "channel"),
    /** A bank's statement in ISO 20022 camt.053: payments too, and known by its content. */
    STATEMENT;

    private final List<String> columns;

    FileKind(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /**
     * The columns that a header may name besides: {@code language}, the debtor's, ZH unless told; {@code credit_consent},
     * GIVEN or NONE; and the guarantors'.
     */
    public List<String> optionalColumns() {
        return this == LOANS
                ? Stream.concat(Stream.of("language", LoanRow.CREDIT_CONSENT), GuarantorColumns.all().stream())
                        .toList()
                : List.of();
    }

    /** The kinds that a sender may name. */
    public static List<FileKind> offered() {
        return List.of(LOANS, PAYMENTS);
    }

    /** What a file is called that came without a name. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT) + (this == STATEMENT ? ".xml" : ".csv");
    }

    /** Why a file that can be read gave nothing: a message key. */
    String noRows() {
        return this == STATEMENT ? "intake.statement.no-entries" : "intake.file.no-rows";
    }
}
