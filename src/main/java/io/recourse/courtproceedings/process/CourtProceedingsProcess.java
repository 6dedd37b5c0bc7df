package io.recourse.courtproceedings.process;

import io.recourse.courtproceedings.CourtProceeding;
import io.recourse.engine.Routing;

/** The names that the processes of a suit share with its beans. */
final class CourtProceedingsProcess {

    static final String PERFORM_UNTIL_AT = "performUntilAt";

    static final String IS_WON_IN_PART = "isWonInPart";

    static final String IS_PAYMENT_ORDER = "isPaymentOrder";

    static final String IS_SUIT_DISMISSED = "isSuitDismissed";

    static final String REMIND_AT = "remindAt";

    private CourtProceedingsProcess() {}

    /** Tells what a suit comes to in which the decision of first instance stands: something to perform, or how it was lost. */
    static Routing standing(Routing routing, CourtProceeding suit) {
        return routing.with(IS_WON_IN_PART, suit.known().amount() != null)
                .with(IS_SUIT_DISMISSED, suit.known().ruling());
    }
}
