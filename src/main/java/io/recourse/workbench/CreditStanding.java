package io.recourse.workbench;

import io.recourse.access.CurrentUser;
import io.recourse.access.Right;
import io.recourse.common.CaseNo;
import io.recourse.creditreporting.CreditCorrection;
import io.recourse.creditreporting.CreditCorrections;
import io.recourse.creditreporting.CreditDispute;
import io.recourse.creditreporting.CreditDisputes;
import io.recourse.creditreporting.CreditRepair;
import io.recourse.creditreporting.CreditReport;
import io.recourse.creditreporting.CreditReports;
import io.recourse.creditreporting.DeletionDay;
import io.recourse.creditreporting.RejectedRecord;
import io.recourse.creditreporting.RejectedRecords;
import io.recourse.creditreporting.ToldToBureau;
import io.recourse.legalcase.LegalCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the credit bureau was told of a case: reports, a dispute and its clock, rejected records, the day of deletion. */
@Component
class CreditStanding {

    private final CreditReports reports;
    private final CreditDisputes disputes;
    private final CreditCorrections corrections;
    private final ToldToBureau told;
    private final RejectedRecords rejected;
    private final DeletionDay deletionDay;
    private final CreditRepair repair;
    private final InWords inWords;
    private final CurrentUser currentUser;

    CreditStanding(
            CreditReports reports,
            CreditDisputes disputes,
            CreditCorrections corrections,
            ToldToBureau told,
            RejectedRecords rejected,
            DeletionDay deletionDay,
            CreditRepair repair,
            InWords inWords,
            CurrentUser currentUser) {
        this.reports = reports;
        this.disputes = disputes;
        this.corrections = corrections;
        this.told = told;
        this.rejected = rejected;
        this.deletionDay = deletionDay;
        this.repair = repair;
        this.inWords = inWords;
        this.currentUser = currentUser;
    }

    /**
     * @param dispute the latest; null when there was none
     * @param answerInWords how far away the last day of its answer is; null unless it is open
     * @param markAtBureau {@code marked}, {@code unmarked} or, where no file with the account was handed in,
     *     {@code untold}, or after the dispute {@code standing} while the bureau still has the mark; null otherwise
     * @param correction the latest that was approved; null when there was none
     * @param handedInWith the name of the file with which the correction was handed in; null while it was not
     * @param deleteOn null while anything is owed
     * @param hiddenBy under the one-off credit repair; null where it does not apply
     * @param disputable whether the reader may record a dispute now
     */
    record Shown(
            List<CreditReport> reports,
            CreditDispute dispute,
            String answerInWords,
            String markAtBureau,
            CreditCorrection correction,
            String handedInWith,
            List<RejectedRecord> rejected,
            LocalDate deleteOn,
            LocalDate hiddenBy,
            boolean disputable) {}

    private String markAtBureau(CaseNo caseNo, boolean open) {
        if (!open) {
            return told.asDisputed(caseNo) ? "standing" : null;
        }
        if (!told.of(caseNo)) {
            return "untold";
        }
        return told.asDisputed(caseNo) ? "marked" : "unmarked";
    }

    /** Nothing while the bureau was told nothing. */
    Optional<Shown> of(LegalCase legalCase, Locale language) {
        CaseNo caseNo = legalCase.caseNo();
        List<CreditReport> reported = reports.of(caseNo);
        List<RejectedRecord> refused = rejected.of(caseNo);
        if (reported.isEmpty() && refused.isEmpty()) {
            return Optional.empty();
        }
        CreditDispute dispute = disputes.latest(caseNo).orElse(null);
        boolean open = dispute != null && !dispute.status().isOver();
        CreditCorrection correction = corrections.latestRecorded(caseNo).orElse(null);
        return Optional.of(new Shown(
                reported,
                dispute,
                open ? inWords.day(dispute.answerBy(), language) : null,
                markAtBureau(caseNo, open),
                correction,
                correction == null ? null : told.correction(correction.id()).orElse(null),
                refused,
                reported.isEmpty()
                        ? null
                        : deletionDay.of(legalCase.contractNo()).orElse(null),
                repair.hiddenBy(caseNo, legalCase.contractNo()).orElse(null),
                !reported.isEmpty() && !open && currentUser.may(Right.STEER_CASES)));
    }
}
