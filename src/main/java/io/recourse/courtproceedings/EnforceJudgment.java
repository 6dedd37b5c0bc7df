package io.recourse.courtproceedings;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a judgment: it takes effect or is appealed, and is executed where the debtor does not perform. */
@Component
@Transactional
public class EnforceJudgment {

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final LateChallenge lateChallenge;
    private final SuitCosts costs;
    private final Delay delay;
    private final PursueSuit pursueSuit;
    private final LimitationRecords limitation;
    private final Timeline timeline;
    private final Clock clock;

    EnforceJudgment(
            CourtProceedings proceedings,
            CourtPeriods periods,
            LateChallenge lateChallenge,
            SuitCosts costs,
            Delay delay,
            PursueSuit pursueSuit,
            LimitationRecords limitation,
            Timeline timeline,
            Clock clock) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.lateChallenge = lateChallenge;
        this.costs = costs;
        this.delay = delay;
        this.pursueSuit = pursueSuit;
        this.limitation = limitation;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Nobody appealed in time.
     *
     * @param noneKnown whether the court says that it knows of no appeal or objection
     * @return the last day to perform
     * @throws InvalidFields for outcome while an appeal, or an objection to a payment order, is still in time, or for
     *     noneKnown while one may be on its way
     */
    public LocalDate tookEffect(CaseNo caseNo, boolean noneKnown, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.judged);
        LocalDate appealBy = periods.appealBy(suit);
        if (!mayTakeEffect(suit)) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.appeal-open", appealBy)));
        }
        if (!noneKnown) {
            lateChallenge.until(suit).ifPresent(until -> {
                throw new InvalidFields(List.of(FieldError.of("noneKnown", "proceedings.appeal-on-its-way", until)));
            });
        }
        LocalDate effectiveOn = suit.effectiveOn(appealBy);
        LocalDate performBy = performBy(suit, appealBy, effectiveOn);
        proceedings.change(suit, Standing.effective, Map.of("appeal_by", appealBy, "perform_by", performBy), by);
        timeline.record(caseNo, "judgment-effective", by, Map.of("performBy", performBy));
        costs.award(suit, effectiveOn, by);
        return performBy;
    }

    /** The time of a payment order is set by the law, that of a settlement by its dates, that of a judgment in days. */
    private LocalDate performBy(CourtProceeding suit, LocalDate appealBy, LocalDate effectiveOn) {
        if (suit.isPaymentOrder()) {
            return appealBy;
        }
        CourtProceeding.Known known = suit.known();
        return known.settlement() == null
                ? periods.days(effectiveOn, known.performDays()).lastDay().date()
                : known.settlement().last();
    }

    /** Whether no public notice, and no time to appeal or to object to a payment order, runs any more. */
    @Transactional(readOnly = true)
    public boolean mayTakeEffect(CourtProceeding decided) {
        LocalDate today = LocalDate.now(clock);
        return decided.isFinal()
                ? !today.isBefore(decided.known().servedOn())
                : today.isAfter(periods.appealBy(decided));
    }

    /**
     * Somebody appealed in time, though the court may have told of it late: the second instance decides.
     *
     * @param on the day on which the court received the appeal
     * @throws InvalidFields for outcome of a payment order or a final decision, or for appealedOn before the publication
     *     or service, or after the time to appeal
     */
    public void appealed(CaseNo caseNo, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.decided(caseNo);
        if (suit.isPaymentOrder()) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.order-not-appealed")));
        }
        LocalDate servedOn = suit.known().servedOn();
        LocalDate last = suit.isFinal() ? suit.known().appealBy() : periods.appealBy(suit, servedOn);
        if (!last.isAfter(servedOn)) {
            throw new InvalidFields(List.of(FieldError.of("outcome", "proceedings.final")));
        }
        CourtPeriods.refuseBefore("appealedOn", on, suit.toldOn());
        if (on.isAfter(last)) {
            throw new InvalidFields(List.of(FieldError.of("appealedOn", "proceedings.appeal-late", last)));
        }
        Map<String, Object> columns = lateChallenge.takeBackEffect(suit, by);
        columns.putAll(OwnAppeal.secondInstance(on));
        proceedings.change(suit, Standing.feePaid, columns, by);
        timeline.record(caseNo, "judgment-appealed", by, Map.of());
    }

    /** Whether nothing but interest for the delay is left of a decision in effect, whatever the loan's account says. */
    @Transactional(readOnly = true)
    public boolean isPerformed(CourtProceeding suit) {
        return delay.left(suit).filter(left -> left.judged().isZero()).isPresent();
    }

    /**
     * The debtor performed the decision; the lender may waive the interest for the delay.
     *
     * @param waiver why he waives it; null where none is left
     * @throws InvalidFields for outcome while something else of it is left, or for waiver
     */
    public void performed(CaseNo caseNo, String waiver, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.effective);
        Delay.Left left = delay.left(suit).orElseThrow();
        if (left.judged().isPositive()) {
            throw new InvalidFields(List.of(FieldError.of(
                    "outcome", "proceedings.not-performed", left.total().display())));
        }
        if (left.delay().isPositive()) {
            waive(suit, left.delay(), waiver, by);
        }
        pursueSuit.ended(caseNo, Standing.effective, "performed", null, null, by);
    }

    private void waive(CourtProceeding suit, Money amount, String why, Actor by) {
        if (why == null || why.isBlank()) {
            throw new InvalidFields(
                    List.of(FieldError.of("waiver", "proceedings.double-interest-left", amount.display())));
        }
        String how = delay.interest(suit).orElseThrow().how();
        timeline.record(
                suit.caseNo(),
                "double-interest-waived",
                by,
                Map.of("amount", amount.display(), "how", how, "why", why.strip()));
    }

    /**
     * @throws InvalidFields for appliedOn before the time to perform is over or before an application that was in vain, or
     *     after the time to apply (CPL 250)
     */
    public void executionApplied(CaseNo caseNo, String number, LocalDate on, Actor by) {
        CourtProceeding suit = proceedings.inHand(caseNo, Standing.effective);
        CourtPeriods.refuseBefore("appliedOn", on, suit.executableAfter().plusDays(1));
        CourtPeriods.refuseBefore("appliedOn", on, suit.known().executionOn());
        LocalDate last = periods.executionAtTheLatest(suit);
        if (!suit.isExecutedAgain() && on.isAfter(last)) {
            throw new InvalidFields(List.of(FieldError.of("appliedOn", "proceedings.execution-late", last)));
        }
        proceedings.change(suit, Standing.executing, Map.of("execution_no", number, "execution_on", on), by);
        // An application for execution interrupts limitation as a suit does (诉讼时效规定 11).
        limitation.record(caseNo, LimitationEvent.of(LimitationEvent.Kind.SUIT, on), number, by);
        timeline.record(caseNo, "execution-applied", by, Map.of("number", number, "on", on));
    }
}
