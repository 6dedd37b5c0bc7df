package io.recourse.journeys;

import java.time.LocalDate;
import java.util.Map;

/** A part of the way from the first reminder to the court: a task is completed, time passes, the next task appears. */
enum Leg {
    TO_CALL("assessed, reminded, call due", null, null, 4, "callDebtor"),
    TO_LETTER("called, letter drafted", "callDebtor", "assistant", 0, "reviewDemandLetter"),
    TO_DISPATCH("letter approved and sent", "reviewDemandLetter", "lawyer", 0, "recordLetterDelivery"),
    TO_NOTICE("letter unanswered, notice sent", "recordLetterDelivery", "assistant", 16, "recordNoticeDelivery"),
    TO_REPORT("waiting time over", "recordNoticeDelivery", "assistant", 25, "approveReport"),
    TO_CLAIM("reported, route chosen", "approveReport", "lead", 0, "draftClaim"),
    TO_PACKET("packet of papers printed", "draftClaim", "lawyer", 0, "reviewFilingPacket"),
    TO_APPROVAL("packet reviewed", "reviewFilingPacket", "lawyer", 0, "approveFiling"),
    TO_FILING("filing approved", "approveFiling", "lead", 0, "recordFiling"),
    TO_COURT("filed", "recordFiling", "assistant", 0, "recordAcceptance");

    final String label;

    /** The task that begins it; null for the beginning of all. */
    final String completed;

    final String user;
    final int days;
    final String awaited;

    Leg(String label, String completed, String user, int days, String awaited) {
        this.label = label;
        this.completed = completed;
        this.user = user;
        this.days = days;
        this.awaited = awaited;
    }

    /** Whether papers are printed or signed on the way. */
    boolean makesPapers() {
        return switch (this) {
            case TO_LETTER, TO_DISPATCH, TO_NOTICE, TO_PACKET, TO_FILING -> true;
            case TO_CALL, TO_REPORT, TO_CLAIM, TO_APPROVAL, TO_COURT -> false;
        };
    }

    Map<String, Object> form(LocalDate today) {
        return switch (this) {
            case TO_CALL -> Map.of();
            case TO_LETTER -> Filled.said("refused");
            case TO_DISPATCH, TO_CLAIM, TO_FILING -> Filled.decided("approved");
            case TO_NOTICE, TO_REPORT -> Filled.delivered(today);
            case TO_PACKET -> Filled.claim(today);
            case TO_APPROVAL -> Filled.decided("complete");
            case TO_COURT -> Filled.filed(today);
        };
    }
}
