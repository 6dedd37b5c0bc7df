package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.CourtPeriods;
import io.recourse.courtproceedings.CourtProceeding;
import io.recourse.courtproceedings.Judgment;
import io.recourse.courtproceedings.LodgeSuit;
import io.recourse.courtproceedings.OwnAppeal;
import io.recourse.courtproceedings.PaymentOrder;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.courtproceedings.SecondInstance;
import io.recourse.courtproceedings.ServeDebtor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A lawyer records the hearing that was set, and what the court decided. */
@Component
class RecordDecision implements UserTask<RecordDecision.Form> {

    enum Result {
        hearingSet,
        complaintServed,
        publicNotice,
        restPaid,
        orderIssued,
        judged,
        judgmentPublished,
        mediated,
        upheld,
        appealWithdrawn,
        sentBack,
        lostInPart,
        lost,
        suitDismissed,
        dismissed,
        suitDismissedFinally,
        withdrawn,
        undeliverable
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("hearingSet") @FutureOrPresent LocalDate hearingOn,

            @RequiredWhen("hearingSet") @Size(max = 5) @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
            String hearingTime,

            @Size(max = 60) String hearingRoom,

            @RequiredWhen({"publicNotice", "judgmentPublished"}) @PastOrPresent
            LocalDate publishedOn,

            @PastOrPresent LocalDate restNoticeOn,

            @RequiredWhen("restPaid") @Positive @Digits(integer = 8, fraction = 2)
            BigDecimal rest,

            @RequiredWhen("restPaid") @PastOrPresent LocalDate paidOn,
            @RequiredWhen("orderIssued") @PastOrPresent LocalDate issuedOn,
            @PastOrPresent LocalDate decidedOn,

            @RequiredWhen({"complaintServed", "judged", "lostInPart", "mediated", "upheld", "appealWithdrawn"})
            @PastOrPresent
            LocalDate servedOn,

            @RequiredWhen({"lost", "lostInPart", "suitDismissed", "suitDismissedFinally", "sentBack"}) @PastOrPresent
            LocalDate receivedOn,

            @RequiredWhen({"judged", "judgmentPublished", "lostInPart", "mediated"})
            @Positive
            @Digits(integer = 8, fraction = 2)
            BigDecimal amount,

            @PositiveOrZero @Digits(integer = 8, fraction = 2)
            BigDecimal interest,

            @Positive @Digits(integer = 8, fraction = 2) BigDecimal costs,

            @Min(1) @Max(365) Integer performDays,
            @Size(max = 4000) String instalments,
            boolean allDueOnMiss) {}

    private final LodgeSuit lodgeSuit;
    private final ServeDebtor serveDebtor;
    private final PursueSuit pursueSuit;
    private final PaymentOrder paymentOrder;
    private final OwnAppeal ownAppeal;
    private final SecondInstance secondInstance;
    private final CourtPeriods periods;
    private final SuitFacts facts;
    private final CourtDates dates;
    private final Clock clock;

    RecordDecision(
            LodgeSuit lodgeSuit,
            ServeDebtor serveDebtor,
            PursueSuit pursueSuit,
            PaymentOrder paymentOrder,
            OwnAppeal ownAppeal,
            SecondInstance secondInstance,
            CourtPeriods periods,
            SuitFacts facts,
            CourtDates dates,
            Clock clock) {
        this.lodgeSuit = lodgeSuit;
        this.serveDebtor = serveDebtor;
        this.pursueSuit = pursueSuit;
        this.paymentOrder = paymentOrder;
        this.ownAppeal = ownAppeal;
        this.secondInstance = secondInstance;
        this.periods = periods;
        this.facts = facts;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> data =
                facts.of(task.caseNo(), suit -> suit.isPaymentOrder() ? fittingOrder(suit) : fittingSuit(suit));
        data.put("decidedOn", LocalDate.now(clock).toString());
        return data;
    }

    /** What serves an order, or cannot, comes once it is issued. */
    private static Stream<Result> fittingOrder(CourtProceeding order) {
        return order.known().issuedOn() == null
                ? Stream.of(Result.orderIssued, Result.dismissed, Result.withdrawn)
                : Stream.of(Result.judged, Result.dismissed, Result.withdrawn, Result.undeliverable);
    }

    private Stream<Result> fittingSuit(CourtProceeding suit) {
        CourtProceeding.Known known = suit.known();
        boolean appealed = known.appealedOn() != null;
        boolean noticed = known.publishedOn() != null;
        return Stream.of(Result.values()).filter(result -> switch (result) {
            case complaintServed -> !appealed && !noticed && known.complaintServedOn() == null;
            case publicNotice -> !noticed;
            case restPaid -> known.restNoticeOn() != null;
            case withdrawn -> !appealed;
            case judged, judgmentPublished, mediated -> !known.ruling();
            case upheld -> appealed && known.amount() != null;
            case appealWithdrawn, sentBack -> appealed;
            case lost, lostInPart -> periods.isAppealable(suit);
            case dismissed -> !periods.isAppealable(suit) && !known.ruling();
            case suitDismissed -> periods.isRulingAppealable(suit);
            case suitDismissedFinally -> !periods.isRulingAppealable(suit);
            case orderIssued, undeliverable -> false;
            default -> true;
        });
    }

    /** The rest of the fee is paid in time. */
    @Override
    public Optional<LocalDate> lastDay(CaseNo caseNo) {
        return dates.workBy(caseNo, CourtDate.Kind.FEE);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        Routing routing = Routing.outcome(form.outcome().name());
        switch (form.outcome()) {
            case hearingSet ->
                pursueSuit.hearingSet(
                        task.caseNo(), form.hearingOn(), LocalTime.parse(form.hearingTime()), room(form), by);
            case complaintServed -> serveDebtor.complaintServed(task.caseNo(), form.servedOn(), by);
            case orderIssued -> paymentOrder.issued(task.caseNo(), form.issuedOn(), by);
            case publicNotice ->
                serveDebtor.noticePublished(task.caseNo(), form.publishedOn(), form.restNoticeOn(), by);
            case restPaid -> lodgeSuit.restPaid(task.caseNo(), new Money(form.rest()), form.paidOn(), by);
            case undeliverable -> paymentOrder.undeliverable(task.caseNo(), form.decidedOn(), by);
            case judged, mediated -> pursueSuit.judged(task.caseNo(), judgment(form), by);
            case judgmentPublished ->
                serveDebtor.judgmentPublished(task.caseNo(), form.publishedOn(), judgment(form), by);
            case upheld -> secondInstance.upheld(task.caseNo(), form.servedOn(), by);
            case appealWithdrawn ->
                CourtProceedingsProcess.standing(routing, secondInstance.withdrawn(task.caseNo(), form.servedOn(), by));
            case sentBack -> secondInstance.sentBack(task.caseNo(), form.receivedOn(), by);
            case suitDismissed -> ownAppeal.suitDismissed(task.caseNo(), form.receivedOn(), by);
            case suitDismissedFinally -> {
                ownAppeal.suitDismissedFinally(task.caseNo(), form.receivedOn(), by);
                routing.with(CourtProceedingsProcess.IS_SUIT_DISMISSED, true);
            }
            case lost -> ownAppeal.lost(task.caseNo(), form.receivedOn(), by);
            case lostInPart -> ownAppeal.lostInPart(task.caseNo(), judgment(form), form.receivedOn(), by);
            case dismissed ->
                routing.with(
                                CourtProceedingsProcess.IS_PAYMENT_ORDER,
                                pursueSuit.dismissed(task.caseNo(), form.decidedOn(), by))
                        .with(CourtProceedingsProcess.IS_SUIT_DISMISSED, false);
            case withdrawn -> pursueSuit.withdrawn(task.caseNo(), form.decidedOn(), by);
        }
        return routing;
    }

    private static String room(Form form) {
        return form.hearingRoom() == null || form.hearingRoom().isBlank()
                ? null
                : form.hearingRoom().strip();
    }

    private static Judgment judgment(Form form) {
        return new Judgment(
                form.servedOn(),
                new Money(form.amount()),
                money(form.interest()),
                money(form.costs()),
                form.performDays(),
                form.outcome() == Result.mediated,
                form.outcome() == Result.mediated ? SettledDates.read(form.instalments(), form.allDueOnMiss()) : null);
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }
}
