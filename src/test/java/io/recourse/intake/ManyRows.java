package io.recourse.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

/** Files of as many rows as a benchmark wants, the same at each run. */
public final class ManyRows {

    /** One row of so many has a fault. */
    public static final int BAD_EVERY = 270;

    /** What a bank adds: 364 characters, of 500 that it may. */
    private static final String BESIDE = "网上银行跨行汇款 手续费0.00 柜员号00000 ".repeat(14);

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

    /**
     * A bank's statement as large as it may be, of payments on so many of these loans in turn, with all that banks write
     * beside what a payment needs. Loans whose row has a fault get none.
     *
     * @return its bookings
     */
    static int statement(Path file, String prefix, int loans, long bytes, LocalDate bookedOn) throws IOException {
        String[] frame = SampleStatement.statement("\0").split("\0");
        int bookings = 0;
        long size = frame[0].length() + frame[1].length();
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write(frame[0]);
            for (int row = 1; ; row++) {
                if (isBad(row % loans + 1)) {
                    continue;
                }
                String booking = SampleStatement.received(
                                "%s-%09d".formatted(prefix, row),
                                bookedOn.toString(),
                                "1.00",
                                "张" + Character.toString(0x4E00 + row % 5_000),
                                "还款 " + contract(prefix, row % loans + 1))
                        .replace("</TxDtls>", "<AddtlTxInf>" + BESIDE + "</AddtlTxInf></TxDtls>")
                        .replace("</Ntry>", "<AddtlNtryInf>" + BESIDE + "</AddtlNtryInf></Ntry>");
                size += booking.getBytes(StandardCharsets.UTF_8).length;
                if (size > bytes) {
                    break;
                }
                text.write(booking);
                bookings++;
            }
            text.write(frame[1]);
        }
        return bookings;
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
