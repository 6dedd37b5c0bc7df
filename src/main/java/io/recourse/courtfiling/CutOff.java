package io.recourse.courtfiling;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.Refused;
import io.recourse.ledger.Ledger;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The day to which a claim is counted: one before the last movement of money would leave that money out of the claim. */
@Component
class CutOff {

    private final CaseFiles caseFiles;
    private final Ledger ledger;

    CutOff(CaseFiles caseFiles, Ledger ledger) {
        this.caseFiles = caseFiles;
        this.ledger = ledger;
    }

    /** What is wrong with the day for a draft. @param on null where none was given */
    Optional<FieldError> fault(CaseNo caseNo, LocalDate on) {
        CaseFile today = caseFiles.of(caseNo);
        LocalDate overdueSince = today.overdueSince();
        if (on == null || on.isAfter(today.asOf()) || overdueSince != null && on.isBefore(overdueSince)) {
            return Optional.of(FieldError.of("cutOffOn", "filing.cut-off"));
        }
        return moneySince(today, on).map(day -> FieldError.of("cutOffOn", "filing.cut-off-before-money", day, on));
    }

    /** Why the claim ignores money that had moved by now; empty when it counts all. */
    Optional<Refused> ignoredMoney(CourtFiling filing) {
        LocalDate on = filing.claim().cutOffOn();
        return moneySince(caseFiles.of(filing.caseNo()), on)
                .map(day -> new Refused("filing.cut-off-before-money", day, on));
    }

    private Optional<LocalDate> moneySince(CaseFile today, LocalDate on) {
        return ledger.statement(today.legalCase().contractNo(), today.asOf())
                .lastMoneyOn()
                .filter(day -> day.isAfter(on));
    }
}
