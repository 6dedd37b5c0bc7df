package io.recourse.agencyplacement;

import io.recourse.common.CaseNo;
import io.recourse.contact.Channel;
import io.recourse.legalcase.Reason;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A contact that an agency told of.
 *
 * @param collectors the numbers of its people who made it
 * @param outcome what came of the case by it; null for nothing
 * @param isOutcomeTold whether the placement knows
 * @param breach the rule that forbade it, a message key; null where none did
 * @param breachWhy where that rule stands, in both languages; null where none did
 */
public record AgencyContact(
        UUID id,
        UUID placementId,
        CaseNo caseNo,
        Instant at,
        Channel channel,
        String collectors,
        String fingerprint,
        PlacementResult outcome,
        boolean isOutcomeTold,
        String breach,
        String breachWhy) {

    /** The rule's article and sentence, in the reader's language; null where none forbade it. */
    public String breachWhy(Locale language) {
        return breachWhy == null ? null : Reason.in(breachWhy, language);
    }

    boolean owesOutcome() {
        return outcome != null && !isOutcomeTold;
    }
}
