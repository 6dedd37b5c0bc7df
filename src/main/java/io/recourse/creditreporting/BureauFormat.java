package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.legalcase.Lender;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.UUID;

/**
 * How a bureau wants a month of a lender: the seam for the official specification of 征信中心 and for other bureaux. A
 * format is a Spring bean; whoever makes batches finds it by its name.
 */
interface BureauFormat {

    /** In file names and addresses. */
    String name();

    /** Without a dot. */
    String fileType();

    /** How many months a record shows, the reported one among them. */
    int months();

    /** Writes the head; records and corrections follow, then the totals. Nothing is kept of what was written. */
    Output begin(OutputStream out, Head head, BureauCodes codes) throws IOException;

    /** Whether it has a record for this; where it has none, the record of the account in the same file tells what is right. */
    boolean corrects(Corrected correction);

    /** Whether each wrong month has a record of its own; where it has none, one of the account corrects all of them. */
    boolean correctsByMonth();

    /** @param madeAt local time of the making */
    record Head(Lender lender, YearMonth month, LocalDateTime madeAt) {

        /** The day as of which a record tells: its month's end, or today where that is yet to come. */
        LocalDate asOf(MonthlyRecord record) {
            LocalDate end = record.month().atEndOfMonth();
            LocalDate made = madeAt.toLocalDate();
            return made.isBefore(end) ? made : end;
        }
    }

    /** What the receiver can check the file by; {@code corrections} counts the marks too. */
    record Totals(int records, int corrections, Money owed, Money pastDue) {

        static final Totals NONE = new Totals(0, 0, Money.ZERO, Money.ZERO);

        Totals with(MonthlyRecord record) {
            return new Totals(records + 1, corrections, owed.plus(record.owed()), pastDue.plus(record.overdueAmount()));
        }

        Totals withCorrection() {
            return new Totals(records, corrections + 1, owed, pastDue);
        }
    }

    /**
     * What an approved correction changes.
     *
     * @param id of the correction
     * @param month that was wrong; the latest where one record corrects all
     * @param amount null when the information is deleted
     * @param repaymentState null when the information is deleted
     * @param record the account as it is right, where this file has no other record of it that says so; null otherwise
     * @param withdrawn whether nothing is reported of the account any more
     */
    record Corrected(
            UUID id,
            CaseNo caseNo,
            String contractNo,
            CreditCorrection.Kind kind,
            YearMonth month,
            LocalDate on,
            Money amount,
            Integer daysPastDue,
            String repaymentState,
            MonthlyRecord record,
            boolean withdrawn) {

        Corrected with(MonthlyRecord newRecord) {
            return with(newRecord, withdrawn);
        }

        Corrected with(MonthlyRecord newRecord, boolean nowWithdrawn) {
            return new Corrected(
                    id,
                    caseNo,
                    contractNo,
                    kind,
                    month,
                    on,
                    amount,
                    daysPastDue,
                    repaymentState,
                    newRecord,
                    nowWithdrawn);
        }
    }

    /** A file that is being written. Its records are numbered through, the first is 1: answers name them so. */
    interface Output {

        void record(int no, MonthlyRecord record) throws IOException;

        /** One that the format {@linkplain BureauFormat#corrects corrects}. */
        void correction(int no, Corrected correction) throws IOException;

        /** Only whether the account is disputed has changed since its record was handed in. */
        void mark(int no, MonthlyRecord record) throws IOException;

        void end(Totals totals) throws IOException;
    }
}
