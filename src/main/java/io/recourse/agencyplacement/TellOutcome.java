package io.recourse.agencyplacement;

import io.recourse.common.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the stage what came of a case by an agency's contact, once. */
@Component
class TellOutcome {

    private final ResultTable table;
    private final HearAgency hearAgency;

    TellOutcome(ResultTable table, HearAgency hearAgency) {
        this.table = table;
        this.hearAgency = hearAgency;
    }

    /** Throws as {@link HearAgency#result} does. */
    @Transactional
    void tell(AgencyContact contact, ResultRow row, Actor by) {
        hearAgency.result(
                contact.caseNo(),
                new HearAgency.Told(
                        row.outcome(), row.promisedOn(), row.promisedAmount(), row.recordingRef(), row.note()),
                by);
        table.outcomeTold(contact.id());
    }
}
