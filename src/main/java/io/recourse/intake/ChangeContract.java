package io.recourse.intake;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.escalation.Escalation;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.CreditConsents;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.Timeline;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A lender corrects what it said of a contract: persons and terms are replaced, and the timeline says which columns. */
@Component
class ChangeContract {

    private final Parties parties;
    private final CreditConsents consents;
    private final Ledger ledger;
    private final Escalation escalation;
    private final Timeline timeline;

    ChangeContract(Parties parties, CreditConsents consents, Ledger ledger, Escalation escalation, Timeline timeline) {
        this.parties = parties;
        this.consents = consents;
        this.ledger = ledger;
        this.escalation = escalation;
        this.timeline = timeline;
    }

    /** @param columns that differ, none of them {@link LoanRow#FIXED} */
    void change(KnownContract known, LoanRow row, List<String> columns, Actor by) {
        CaseNo caseNo = known.legalCase().caseNo();
        List<Party> guarantors = row.guarantors() == null ? known.row().guarantors() : row.guarantors();
        if (!row.debtor().equals(known.row().debtor())
                || !guarantors.equals(known.row().guarantors())) {
            parties.replace(
                    caseNo,
                    Stream.of(List.of(row.debtor()), guarantors, known.others())
                            .flatMap(List::stream)
                            .toList());
        }
        if (row.creditConsent() != null) {
            consents.state(Map.of(caseNo, row.creditConsent()));
        }
        if (!row.terms().equals(known.row().terms())) {
            ledger.change(row.terms());
        }
        timeline.record(caseNo, "contract-changed", by, Map.of("columns", String.join(", ", columns)));
        escalation.review(caseNo);
    }
}
