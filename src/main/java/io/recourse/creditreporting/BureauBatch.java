package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A lender's month as one file for a credit bureau, or what changes in records that were handed in before.
 *
 * @param month of a file of changes alone, the last that was handed in
 * @param cases of the lender, when the making began
 * @param seen how many of them are behind
 * @param held records that were held back
 * @param owed control total: what all its accounts owe, due or not
 * @param pastDue control total: what of that is due and unpaid
 * @param sha256 of the file; null before it is made
 * @param failure reference of the log entry that says why it could not be made; null otherwise
 * @param discarded null unless somebody discarded the file, or had it made anew
 * @param sent null until somebody handed the file in
 */
public record BureauBatch(
        UUID id,
        long number,
        LenderCode lenderCode,
        YearMonth month,
        Kind kind,
        String format,
        String fileName,
        Status status,
        int cases,
        int seen,
        int records,
        int corrections,
        int held,
        Money owed,
        Money pastDue,
        String sha256,
        String failure,
        Actor madeBy,
        Instant madeAt,
        Discarded discarded,
        Sent sent) {

    /** What is in a file. */
    public enum Kind {
        MONTH,
        CORRECTIONS
    }

    /** How far a file has come. */
    public enum Status {
        MAKING,
        FAILED,
        MADE,
        /** It is never handed in: what it says counts as not said. */
        DISCARDED,
        SENT
    }

    /** Who discarded the file. */
    public record Discarded(Actor by, Instant at) {}

    /** @param receiptNo what the bureau gave for the file */
    public record Sent(Actor by, Instant at, String receiptNo) {}

    /**
     * @param rule the rule of the table {@code record-hold}
     * @param reason in short, in both languages
     * @param source the rule as the table annotates it; null where the table does not have it any more
     * @param closing whether it is a closing: it goes with a later file as soon as nothing holds it
     */
    public record Held(CaseNo caseNo, String rule, String reason, String source, boolean closing) {}

    /** Somebody took the file. */
    public record Taken(Actor by, Instant at) {}

    /** Whether there is a file to hand in, or that was. */
    public boolean isMade() {
        return status == Status.MADE || status == Status.SENT;
    }

    /** Whole percent of the cases that are behind. */
    public int percent() {
        return cases == 0 ? 0 : (int) Math.min(100, seen * 100L / cases);
    }
}
