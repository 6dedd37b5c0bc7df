package io.recourse.courtproceedings.process;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.courtproceedings.CourtPeriods;
import io.recourse.courtproceedings.CourtProceeding;
import io.recourse.courtproceedings.CourtProceedings;
import io.recourse.courtproceedings.Delay;
import io.recourse.courtproceedings.ExecutionTime;
import io.recourse.courtproceedings.LateChallenge;
import io.recourse.courtproceedings.SuitCosts;
import io.recourse.courtproceedings.SuitFee;
import io.recourse.courtproceedings.WatchSettlement;
import io.recourse.ledger.Costs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pending suit and its periods, as the forms of this stage show them. */
@Component
class SuitFacts {

    private final CourtProceedings proceedings;
    private final CourtPeriods periods;
    private final LateChallenge lateChallenge;
    private final Delay delay;
    private final WatchSettlement settlements;
    private final SuitFee fees;
    private final SuitCosts suitCosts;
    private final MessageSource messages;

    SuitFacts(
            CourtProceedings proceedings,
            CourtPeriods periods,
            LateChallenge lateChallenge,
            Delay delay,
            WatchSettlement settlements,
            SuitFee fees,
            SuitCosts suitCosts,
            MessageSource messages) {
        this.proceedings = proceedings;
        this.periods = periods;
        this.lateChallenge = lateChallenge;
        this.delay = delay;
        this.settlements = settlements;
        this.fees = fees;
        this.suitCosts = suitCosts;
        this.messages = messages;
    }

    Map<String, Object> of(CaseNo caseNo) {
        Map<String, Object> facts = new HashMap<>();
        proceedings.pending(caseNo).ifPresent(suit -> add(suit, facts));
        return facts;
    }

    /** Of the pending suit, with the answers that fit it, which its form offers alone. */
    Map<String, Object> of(CaseNo caseNo, Function<CourtProceeding, Stream<? extends Enum<?>>> fitting) {
        Map<String, Object> facts = of(caseNo);
        proceedings
                .pending(caseNo)
                .ifPresent(suit -> facts.put(
                        "outcomes", fitting.apply(suit).map(Enum::name).toList()));
        return facts;
    }

    /** Of a suit that ended with its case. */
    Map<String, Object> toWithdraw(CourtProceeding suit) {
        Map<String, Object> facts = new HashMap<>();
        add(suit, facts);
        facts.put("stoodAt", bilingual("suit-standing." + suit.stood()));
        facts.put("caseOutcome", bilingual("outcome." + suit.ending()));
        return facts;
    }

    /** Of a suit whose fee comes back in part. */
    Map<String, Object> toRefund(CourtProceeding suit) {
        Map<String, Object> facts = new HashMap<>();
        add(suit, facts);
        facts.put("refundDue", suit.refund().due().display());
        facts.put("amount", suit.refund().due().toString());
        return facts;
    }

    private String bilingual(String key) {
        return messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE)
                + " / "
                + messages.getMessage(key, null, key, Locale.ENGLISH);
    }

    private void add(CourtProceeding suit, Map<String, Object> facts) {
        CourtProceeding.Known known = suit.known();
        facts.put("courtName", suit.court());
        facts.put("courtCaseNo", suit.courtCaseNo());
        facts.put("suitRoute", bilingual("filing.route." + suit.route()));
        facts.put("isPaymentOrder", suit.isPaymentOrder());
        facts.put("isRuling", known.ruling());
        facts.put("filedOn", suit.filedOn().toString());
        facts.put("correctedOn", day(suit.known().correctedOn()));
        facts.put(
                "acceptBy",
                day(periods.end(CourtPeriods.Period.ACCEPTANCE, suit.route(), suit.acceptanceSince())
                        .lastDay()
                        .date()));
        facts.put("mediationOn", day(known.mediationOn()));
        facts.put("agreedOn", day(known.agreedOn()));
        facts.put("confirmBy", known.agreedOn() == null ? "–" : day(periods.confirmBy(suit, known.agreedOn())));
        facts.put(
                "correctBy",
                known.correctBy() == null
                        ? "–"
                        : day(periods.correction(suit).lastDay().date()));
        facts.put("courtNote", known.note() == null ? "–" : known.note());
        facts.put("feeBy", known.noticeOn() == null ? "–" : day(periods.feeBy(suit, known.noticeOn())));
        facts.put("reckonedFee", money(known.reckonedFee()));
        facts.put("courtFee", money(known.fee()));
        facts.put(
                "restDue",
                known.restNoticeOn() == null ? "–" : money(fees.rest(suit).orElse(null)));
        facts.put("restBy", known.restNoticeOn() == null ? "–" : day(periods.feeBy(suit, known.restNoticeOn())));
        facts.put("isFeeHalved", !suit.isOrdinary() && !suit.isPaymentOrder());
        facts.put("suitFees", fees(suit));
        Costs.OfContract costs = suitCosts.of(suit.caseNo());
        facts.put("costsAdvanced", costs.advanced().minus(costs.refunded()).display());
        facts.put("preservationPaid", suitCosts.preservation(suit.caseNo()).display());
        facts.put("costsAwarded", money(known.costsAwarded()));
        facts.put(
                "hearing",
                Stream.of(known.hearingOn(), known.hearingAt(), known.hearingRoom())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(" "), text -> text.isEmpty() ? "–" : text)));
        facts.put("settlingSince", day(suit.settlingSince()));
        facts.put("servedOn", day(known.servedOn()));
        facts.put("receivedOn", day(known.receivedOn()));
        facts.put("ownAppealBy", known.receivedOn() == null ? "–" : day(periods.appealBy(suit, known.receivedOn())));
        facts.put("appealBy", day(known.appealBy()));
        facts.put(
                "appealKnownBy",
                lateChallenge.until(suit).map(LocalDate::toString).orElse(null));
        facts.put("noticeUntil", day(known.noticeUntil()));
        facts.put("objectedOn", day(known.objectedOn()));
        facts.put("declineBy", day(known.declineBy()));
        facts.put("executionNo", known.executionNo());
        facts.put("judgedAmount", money(known.amount()));
        facts.put(
                "performDays",
                known.performDays() == null ? "–" : known.performDays().toString());
        facts.put("performBy", day(known.performBy()));
        if (known.performBy() != null) {
            facts.put("executionBy", executionBy(suit));
        }
        facts.put(
                "instalments",
                settlements.states(suit).stream()
                        .map(instalment -> instalment.on() + " " + money(instalment.amount()))
                        .collect(Collectors.joining("; ")));
        facts.put("executionDue", money(settlements.unpaid(suit).orElse(null)));
        delay.interest(suit).ifPresent(interest -> {
            facts.put("doubleInterest", interest.total().display());
            facts.put("doubleInterestHow", interest.how());
        });
        delay.left(suit).ifPresent(left -> {
            facts.put("decisionLeft", left.total().display());
            facts.put("costsLeft", left.costs().display());
            facts.put("interestLeft", left.interest().display());
            facts.put("baseLeft", left.base().display());
            facts.put("doubleInterestLeft", left.delay().display());
        });
    }

    /** With what interrupted and suspended the time last. */
    private String executionBy(CourtProceeding suit) {
        if (suit.isExecutedAgain()) {
            return bilingual("proceedings.execution-any-time");
        }
        ExecutionTime.Interruption last = suit.known().interruption();
        String by = day(periods.executionBy(suit));
        String interrupted = last == null
                ? by
                : "%s (%s, %s: %s)".formatted(by, last.on(), bilingual("interruption." + last.kind()), last.proof());
        return suit.known().obstacles().stream()
                .reduce((first, second) -> second)
                .map(obstacle -> "%s (%s, %s – %s)"
                        .formatted(interrupted, bilingual("suspension.obstacle"), obstacle.on(), obstacle.until()))
                .orElse(interrupted);
    }

    /** By the routes of a suit, in both languages. */
    private String fees(CourtProceeding suit) {
        return fees(suit, Locale.SIMPLIFIED_CHINESE) + " / " + fees(suit, Locale.ENGLISH);
    }

    private String fees(CourtProceeding suit, Locale language) {
        return Stream.of("SMALL_CLAIMS", "SIMPLIFIED", CourtProceeding.ORDINARY)
                .map(route -> messages.getMessage("filing.route." + route, null, language) + " "
                        + money(fees.of(suit, route).orElse(null)))
                .collect(Collectors.joining("; "));
    }

    private static String money(Money amount) {
        return amount == null ? "–" : amount.display();
    }

    private static String day(LocalDate day) {
        return day == null ? "–" : day.toString();
    }
}
