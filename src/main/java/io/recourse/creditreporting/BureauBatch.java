package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A lender's month as one file for a credit bureau.
 *
 * @param held records that were held back
 * @param owed control total: what all its accounts owe, due or not
 * @param pastDue control total: what of that is due and unpaid
 * @param sha256 of the file
 */
public record BureauBatch(
        UUID id,
        long number,
        LenderCode lenderCode,
        YearMonth month,
        String format,
        String fileName,
        int records,
        int corrections,
        int held,
        Money owed,
        Money pastDue,
        String sha256,
        Actor madeBy,
        Instant madeAt) {

    /** @param rule the rule of the table {@code record-hold} */
    public record Held(CaseNo caseNo, String rule, String reason) {}
}
