package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Adverse information that was reported.
 *
 * @param repaymentState 二代征信 repayment state, 1 to 7 by days past due
 */
public record CreditReport(
        UUID id,
        CaseNo caseNo,
        UUID priorNoticeId,
        Money amount,
        int daysPastDue,
        String repaymentState,
        Actor approvedBy,
        LocalDate reportedOn) {

    /** What reports go to. */
    static final String DATABASE = "金融信用信息基础数据库";
}
