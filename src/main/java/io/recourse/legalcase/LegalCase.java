package io.recourse.legalcase;

import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import java.time.LocalDate;
import java.util.Set;

/**
 * A case: one overdue contract on its way from reminder to court. It guards its own transitions.
 *
 * @param product {@code CASH_LOAN}, {@code MICRO_CREDIT}, {@code CREDIT_CARD} or {@code INSTALMENT_PURCHASE}
 * @param stage the stage it is in or was in last, as {@code demand-letter}; null before the first
 * @param outcome what came of the last stage or, when closed, of the case; null before the first
 * @param version counts changes, so that of two at once the later is refused
 */
public record LegalCase(
        CaseNo caseNo,
        ContractNo contractNo,
        LenderCode lenderCode,
        String product,
        CaseStatus status,
        String stage,
        String outcome,
        LocalDate openedOn,
        int version) {

    /** What closes a case because nothing is owed any more; a reversed payment undoes it. */
    static final Set<String> PAID = Set.of("PAID", "PLAN_KEPT");

    static LegalCase open(
            CaseNo caseNo, ContractNo contractNo, LenderCode lenderCode, String product, LocalDate openedOn) {
        return new LegalCase(caseNo, contractNo, lenderCode, product, CaseStatus.OPEN, null, null, openedOn, 0);
    }

    public boolean isClosed() {
        return status == CaseStatus.CLOSED;
    }

    /** Whether it is closed because the debt was paid. */
    public boolean isPaid() {
        return isClosed() && PAID.contains(outcome);
    }

    LegalCase enter(String newStage) {
        requireNotClosed();
        return with(status, newStage, outcome);
    }

    LegalCase leave(String stageOutcome) {
        return isClosed() ? this : with(status, stage, stageOutcome);
    }

    LegalCase hold() {
        requireNotClosed();
        if (status == CaseStatus.ON_HOLD) {
            throw new Refused("case.on-hold", caseNo);
        }
        return with(CaseStatus.ON_HOLD, stage, outcome);
    }

    LegalCase release() {
        if (status != CaseStatus.ON_HOLD) {
            throw new Refused("case.not-on-hold", caseNo);
        }
        return with(CaseStatus.OPEN, stage, outcome);
    }

    LegalCase close(String finalOutcome) {
        requireNotClosed();
        return with(CaseStatus.CLOSED, stage, finalOutcome);
    }

    /** A case that was closed as paid goes on when the payment is taken back. */
    LegalCase reopen() {
        if (!isClosed()) {
            throw new Refused("case.not-closed", caseNo);
        }
        return with(CaseStatus.OPEN, stage, null);
    }

    private void requireNotClosed() {
        if (isClosed()) {
            throw new Refused("case.closed", caseNo);
        }
    }

    private LegalCase with(CaseStatus newStatus, String newStage, String newOutcome) {
        return new LegalCase(
                caseNo, contractNo, lenderCode, product, newStatus, newStage, newOutcome, openedOn, version);
    }
}
