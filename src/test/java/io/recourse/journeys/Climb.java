package io.recourse.journeys;

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

    /** The suit is approved and goes to the court. */
    static void toTheCourt(Desk desk, CaseWork work) {
        toTheClaim(desk, work);
        desk.complete("lawyer", "draftClaim", Filled.claim(work.today()));
        desk.settle();
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        work.portfolio.prove(desk.caseNo());
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
    }
}
