package io.recourse.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

/** Files of as many rows as a benchmark wants, the same at each run. */
public final class ManyRows {

    /** One row of so many has a fault. */
    public static final int BAD_EVERY = 270;

    private ManyRows() {}

    /** Loans of a lender whose contract numbers begin with a prefix. */
    public static Path loans(Path file, String lender, String prefix, int count, LocalDate firstDueOn)
            throws IOException {
        return write(
                file,
                FileKind.LOANS.columns(),
                count,
                row -> SampleLoans.loan(contract(prefix, row))
                        .with("lender_code", lender)
                        .with("debtor_name", "张" + Character.toString(0x4E00 + row % 5_000))
                        .with("mobile", isBad(row) ? "none" : "1%010d".formatted(row))
                        .with("principal", "%d.%02d".formatted(5_000 + row % 20_000, row % 100))
                        .with("disbursed_on", firstDueOn.minusYears(5).toString())
                        .with("first_due_on", firstDueOn.toString())
                        .with("term_months", "12")
                        .with("repayment", "EQUAL_INSTALMENT")
                        .csv());
    }

    /** A payment on each of these loans. */
    public static Path payments(Path file, String prefix, int count, LocalDate receivedOn) throws IOException {
        return write(
                file,
                FileKind.PAYMENTS.columns(),
                count,
                row -> SamplePayments.payment(
                        "PAY-" + contract(prefix, row),
                        contract(prefix, row),
                        receivedOn.toString(),
                        isBad(row) ? "-1" : "1.00",
                        "ALIPAY"));
    }

    private static String contract(String prefix, int row) {
        return prefix + "%07d".formatted(row);
    }

    private static boolean isBad(int row) {
        return row % BAD_EVERY == 0;
    }

    private static Path write(Path file, List<String> columns, int count, IntFunction<String> rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write(String.join(",", columns) + "\n");
            for (int row = 1; row <= count; row++) {
                text.write(rows.apply(row) + "\n");
            }
        }
        return file;
    }
}
