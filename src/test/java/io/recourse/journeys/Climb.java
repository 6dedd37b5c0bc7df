package io.recourse.journeys;

import java.util.Map;

/** Takes a case up the ladder, each stage at once after the one before. */
final class Climb {

    private Climb() {}

    /** The debtor refuses, and the lawyer's letter lies before the lawyer. */
    static void toTheLetter(Desk desk) {
        desk.advance("P4D");
        desk.complete("assistant", "callDebtor", Filled.said("refused"));
        desk.settle();
    }

    /** The letter stays unanswered, and the notice of the report is on its way. */
    static void toTheReport(Desk desk, CaseWork work) {
        toTheLetter(desk);
        desk.complete("lawyer", "reviewDemandLetter", Filled.decided("approved"));
        desk.settle();
        desk.complete("assistant", "recordLetterDelivery", Filled.delivered(work.today()));
        desk.advance("P16D");
    }

    /** The debt is reported, and the lawyer is to draft the claim. */
    static void toTheClaim(Desk desk, CaseWork work) {
        toTheReport(desk, work);
        desk.complete("assistant", "recordNoticeDelivery", Filled.delivered(work.today()));
        desk.advance("P25D");
        desk.complete("lead", "approveReport", Filled.decided("approved"));
        desk.settle();
    }

    /** The suit is approved, and the court has it. */
    static void toTheCourt(Desk desk, CaseWork work, String route) {
        toTheClaim(desk, work);
        work.portfolio.prove(desk.caseNo());
        desk.complete("lawyer", "draftClaim", Filled.with(Filled.claim(work.today()), Map.of("route", route)));
        desk.settle();
        fromTheClaimToTheCourt(desk, work);
    }

    /** The claim that was drafted is approved, and the court has it. */
    static void fromTheClaimToTheCourt(Desk desk, CaseWork work) {
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        desk.complete("assistant", "recordFiling", Filled.filed(work.today()));
        desk.settle();
    }
}
