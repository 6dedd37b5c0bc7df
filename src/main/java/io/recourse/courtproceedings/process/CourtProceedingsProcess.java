package io.recourse.courtproceedings.process;

/** The names that the processes of a suit share with its beans. */
final class CourtProceedingsProcess {

    static final String PERFORM_UNTIL_AT = "performUntilAt";

    static final String IS_WON_IN_PART = "isWonInPart";

    static final String IS_PAYMENT_ORDER = "isPaymentOrder";

    static final String REMIND_AT = "remindAt";

    private CourtProceedingsProcess() {}
}
