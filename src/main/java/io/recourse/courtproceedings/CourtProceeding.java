package io.recourse.courtproceedings;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.deadlines.Suspension;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A suit at the court.
 *
 * @param route the procedure it was filed by, as the table {@code court-period} names it
 * @param filedOn the day the papers were submitted first, though the court had them corrected
 * @param stood where it stood when it ended with its case and is not withdrawn at the court yet; null else
 * @param ending how it ended, a message {@code outcome.<ending>}; null while it is pending
 * @param settlingSince since when the debtor settles by instalments, which suspends the suit while it is pending; null else
 * @param refund what the court has to give back of its fee; null where nothing
 * @param known what the court told and people recorded; each null until it is
 */
public record CourtProceeding(
        UUID id,
        CaseNo caseNo,
        String court,
        String courtCaseNo,
        String route,
        LocalDate filedOn,
        Standing standing,
        Standing stood,
        String ending,
        LocalDate settlingSince,
        Refund refund,
        Known known,
        int version) {

    public static final String ORDINARY = "ORDINARY";
    static final String SECOND_INSTANCE = "SECOND_INSTANCE";

    /**
     * A refund of the court's fee.
     *
     * @param closedOn the day on which it came or was given up; null while it is awaited
     * @param received null where none came
     * @param why none came; null where one did
     */
    public record Refund(Money due, LocalDate closedOn, Money received, String why) {}

    /**
     * What is known of its course.
     *
     * @param noticeOn the day of the court's latest notice: accepted, or to be corrected
     * @param correctedOn when the papers were submitted again after a correction, the last one
     * @param mediationOn when the court sent the parties to mediation before it accepts the suit, or had it back from there
     * @param agreedOn when an agreement of that mediation took effect
     * @param acceptedOn when the court accepted it, or had it sent back by the second instance
     * @param issuedOn when a payment order was issued
     * @param complaintServedOn when the complaint reached the debtor otherwise than by public notice
     * @param correctBy the day with which the time to correct it ends, not rolled over days off
     * @param servedOn when judgment, settlement or payment order reached the debtor; of a public notice the day with which
     *     its time ends, which may be to come
     * @param judgmentPublishedOn the day of the public notice that serves the judgment; null where it is served otherwise
     * @param receivedOn when a judgment or ruling that the lender may appeal was served on him
     * @param appealable whether he lost, in whole or in part, and has still to decide on an appeal
     * @param ruling whether he lost by a ruling that dismisses the suit (驳回起诉), not by a judgment
     * @param claimed the amount that was claimed
     * @param reckonedFee what the court's fee should be, as it was reckoned when the suit was filed or changed its route, with
     *     that of the lender's appeal
     * @param restNoticeOn the day of the notice to pay the rest of the fee, or the fee of the lender's appeal, while it is
     *     to be paid
     * @param fee all of the court's fee that was paid
     * @param appealFee what of it was paid for an appeal of the lender; null for nothing
     * @param amount what the debtor has to pay, without costs of the suit; null where the claim was dismissed
     * @param ordinaryInterest how much of the amount is ordinary interest; null for nothing
     * @param awardedOn when the decision that names the amount was served
     * @param costsAwarded costs of the suit that the decision puts on the debtor
     * @param appealBy the last day of the time to appeal, or to object to a payment order
     * @param performDays days to perform, counted from taking effect; null of a payment order, which is performed while it
     *     can be objected to (CPL 227)
     * @param performBy the last day to perform
     * @param settlement what was settled to be paid by dates; null where nothing was
     * @param missedOn the day of the missed instalment upon which a lawyer turned to execution
     * @param interruption what interrupted the time to apply for execution last
     * @param obstacles what suspended the time to apply for execution, in the order of their days
     * @param executionOn when execution was applied for; of a suit in effect, when it was in vain
     */
    public record Known(
            LocalDate noticeOn,
            LocalDate correctedOn,
            LocalDate mediationOn,
            LocalDate agreedOn,
            LocalDate acceptedOn,
            LocalDate issuedOn,
            LocalDate complaintServedOn,
            LocalDate correctBy,
            Money claimed,
            Money reckonedFee,
            LocalDate restNoticeOn,
            Money fee,
            Money appealFee,
            LocalDate publishedOn,
            LocalDate noticeUntil,
            LocalDate hearingOn,
            LocalTime hearingAt,
            String hearingRoom,
            LocalDate servedOn,
            LocalDate judgmentPublishedOn,
            LocalDate receivedOn,
            boolean appealable,
            boolean ruling,
            LocalDate appealedOn,
            LocalDate objectedOn,
            LocalDate declineBy,
            Money amount,
            Money ordinaryInterest,
            LocalDate awardedOn,
            Money costsAwarded,
            LocalDate appealBy,
            Integer performDays,
            LocalDate performBy,
            Settlement settlement,
            LocalDate missedOn,
            ExecutionTime.Interruption interruption,
            List<Suspension.Obstacle> obstacles,
            String executionNo,
            LocalDate executionOn,
            String note) {}

    /** The day on which the papers were submitted that the court decides on. */
    public LocalDate submittedOn() {
        return known.correctedOn() == null ? filedOn : known.correctedOn();
    }

    /** The day from which the court has it to decide on the acceptance: of the papers, or of a mediation that failed. */
    public LocalDate acceptanceSince() {
        return known.mediationOn() == null ? submittedOn() : known.mediationOn();
    }

    /** The route by which periods are counted: a suit that was appealed is before the second instance. */
    String instance() {
        return known.appealedOn() == null ? route : SECOND_INSTANCE;
    }

    /** Since when the instance has had it that decides next: the appeal, or before one the court's latest notice. */
    LocalDate instanceSince() {
        return known.appealedOn() == null ? known.noticeOn() : known.appealedOn();
    }

    /** The day from which the time to apply for execution runs: the last one to perform, or the interruption (CPL 250). */
    public LocalDate executionSince() {
        return known.interruption() == null
                ? known.performBy()
                : known.interruption().on();
    }

    /** The last day to perform what may be executed first: of a missed instalment, or of all. */
    public LocalDate executableAfter() {
        return known.missedOn() == null ? known.performBy() : known.missedOn();
    }

    /** By when the money of a decision in effect is to be paid: by one day, or by those settled, all of the rest on a miss. */
    Settlement due() {
        if (known.settlement() == null) {
            return new Settlement(List.of(new Settlement.Instalment(known.performBy(), known.amount())), false);
        }
        return known.settlement().allDueOnMiss() && known.missedOn() != null
                ? known.settlement().calledIn(known.missedOn())
                : known.settlement();
    }

    /** Whether a decision is in effect that nobody has applied to execute yet. */
    public boolean isEffective() {
        return standing == Standing.effective;
    }

    /** Whether it is in effect after an execution that found nothing: execution may be applied for again at any time (民诉法解释 517). */
    public boolean isExecutedAgain() {
        return isEffective() && known.executionOn() != null;
    }

    /** Whether nobody pursues it for now, because the debtor settles. */
    public boolean isSuspended() {
        return settlingSince != null && standing != Standing.ended;
    }

    /** How a suit ends in which the lender lost all: as its claim was dismissed, or the suit itself by ruling. */
    String lostEnding() {
        return known.ruling() ? "suitDismissed" : "dismissed";
    }

    /** Whether what was decided leaves the debtor no time to appeal. */
    public boolean isFinal() {
        return known.appealBy() == null || !known.appealBy().isAfter(known.servedOn());
    }

    /** Since when the debtor may know a decision and appeal it: its public notice, or its service. */
    LocalDate toldOn() {
        return known.judgmentPublishedOn() == null ? known.servedOn() : known.judgmentPublishedOn();
    }

    /** The day on which a decision takes effect: after the last day to appeal, or when it is served where it is final. */
    LocalDate effectiveOn(LocalDate appealBy) {
        return appealBy.isAfter(known.servedOn()) ? appealBy.plusDays(1) : known.servedOn();
    }

    public boolean isOrdinary() {
        return route.equals(ORDINARY);
    }

    public boolean isPaymentOrder() {
        return route.equals("PAYMENT_ORDER");
    }

    /** @throws Refused with code {@code proceedings.wrong-standing} when the suit stands elsewhere by now */
    void require(Set<Standing> expected) {
        if (!expected.contains(standing)) {
            throw new Refused("proceedings.wrong-standing", standing);
        }
    }
}
