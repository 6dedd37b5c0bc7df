package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.courtfiling.FollowPreservations;
import io.recourse.courtfiling.PreservationEnds;
import io.recourse.courtfiling.PreservedSuits;
import io.recourse.courtproceedings.SuitCosts;
import io.recourse.deadlines.StatutoryDay;
import io.recourse.engine.CaseProcesses;
import io.recourse.ledger.Cost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a preservation when its case goes another way than to the court's decision. */
class PreservationProcessTest extends CaseWork {

    private static final String NUMBER = "（2026）浙0110财保31号";

    @Autowired
    PreservedSuits preservedSuits;

    @Autowired
    PreservationEnds ends;

    @Autowired
    FollowPreservations followPreservations;

    @Autowired
    CaseProcesses processes;

    @Autowired
    SuitCosts suitCosts;

    /** A claim with a preservation, approved; before the suit the court has the application, with the suit it has both. */
    private Desk asked(String stage) {
        Desk desk = onTheLadder(Portfolio.Loan.ALL_DUE);
        Climb.toTheClaim(desk, this);
        portfolio.prove(desk.caseNo());
        ask(desk, stage);
        return desk;
    }

    private void ask(Desk desk, String stage) {
        Map<String, Object> claim = Filled.with(Filled.claim(today()), Filled.preservation(stage, "1000.00"));
        claim.put("preservationGuarantee", stage.equals("WITH_SUIT") ? "300.00" : "1000.00");
        desk.complete("lawyer", "draftClaim", claim);
        desk.settle();
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        if (stage.equals("WITH_SUIT")) {
            desk.complete("assistant", "recordFiling", Filled.filed(today()));
            desk.settle();
        }
    }

    /** As two nodes do that start together. */
    private void followTwiceAtOnce() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(followPreservations::followAll);
        followPreservations.followAll();
        other.join();
    }

    private Map<String, Object> answered(String outcome, LocalDate orderedOn) {
        Map<String, Object> form = new HashMap<>(Map.of("outcome", outcome, "appliedOn", today().toString()));
        form.put("orderedOn", orderedOn.toString());
        form.put("orderNo", NUMBER);
        form.put("preservedKind", "DEPOSIT");
        return form;
    }

    private void pay(Desk desk) {
        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();
    }

    private Map<String, Object> lifted(LocalDate on) {
        return Map.of("outcome", "lifted", "liftedOn", on.toString());
    }

    @Test
    void isRecordedAndLiftedThoughTheDebtIsPaidMeanwhile() {
        Desk desk = asked("BEFORE_SUIT");
        pay(desk);

        assertThat(desk.openTasks()).containsExactly("recordPreservationOrder");
        assertThat(desk.shown("assistant", "recordPreservationOrder")
                        .get("preserved")
                        .asText())
                .isEqualTo("¥1,000.00");
        assertFaults(
                desk.tryToComplete("assistant", "recordPreservationOrder", answered("preserved", inDays(-1))),
                "orderedOn");
        Map<String, Object> ordered = answered("preserved", today());
        ordered.put("fee", "30.00");
        ordered.put("paidOn", today().toString());
        desk.complete("assistant", "recordPreservationOrder", ordered);
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("liftPreservation");
        processes.end(desk.caseNo(), "preservation-lifting", "test");
        followTwiceAtOnce();
        desk.settle();
        assertThat(desk.openTasks()).containsExactly("liftPreservation");
        assertThat(desk.shown("lawyer", "liftPreservation")
                        .get("preservationOrder")
                        .asText())
                .isEqualTo(NUMBER);
        assertFaults(desk.tryToComplete("lawyer", "liftPreservation", lifted(inDays(-1))), "liftedOn");
        desk.complete("lawyer", "liftPreservation", lifted(today()));

        assertOver(desk, "PAID");
        assertThat(endings(desk, "preservation-order")).containsExactly("propertyPreserved");
        assertThat(endings(desk, "preservation-lifting")).containsExactly("preservationLifted");
        assertThat(desk.timeline()).contains("advanced by the lender: ¥30.00", "The court lifted the preservation on");
        followPreservations.followAll();
        desk.settle();
        assertThat(desk.openTasks()).isEmpty();
    }

    @Test
    void isOverOnceTheCourtRefusesIt() {
        Desk desk = asked("BEFORE_SUIT");
        desk.report("RECALLED");
        desk.settle();

        assertFaults(
                desk.tryToComplete("assistant", "recordPreservationOrder", Filled.decided("notPreserved")), "note");
        desk.complete(
                "assistant",
                "recordPreservationOrder",
                Map.of("outcome", "notPreserved", "note", "No clue to property"));

        assertOver(desk, "RECALLED");
        assertThat(endings(desk, "preservation-order")).containsExactly("nothingPreserved");
    }

    /** The order stays the lawyer's while the suit is pursued; the hold does not concern it. */
    @Test
    void ofASuitIsLiftedOnceTheSuitCameToNothing() {
        Desk desk = asked("WITH_SUIT");
        assertThat(desk.openTasks()).containsExactlyInAnyOrder("recordAcceptance", "recordPreservationOrder");
        desk.report("DISPUTED");
        Map<String, Object> order = answered("preserved", today());
        order.put("preservedUntil", today().plusYears(1).plusDays(1).toString());
        assertFaults(desk.tryToComplete("assistant", "recordPreservationOrder", order), "preservedUntil");
        order.remove("preservedUntil");
        suitCosts.record(
                desk.caseNo(),
                "test/" + desk.caseNo(),
                Cost.Kind.PRESERVATION,
                Cost.Move.ADVANCED,
                today(),
                new Money(new BigDecimal("30.00")),
                Actor.SYSTEM);
        order.putAll(Map.of("fee", "30.00", "paidOn", today().toString()));
        assertThat(desk.shown("assistant", "recordPreservationOrder")
                        .get("preservationPaid")
                        .asText())
                .isEqualTo("¥30.00");
        assertFaults(desk.tryToComplete("assistant", "recordPreservationOrder", order), "fee");
        order.remove("fee");
        order.remove("paidOn");
        desk.complete("assistant", "recordPreservationOrder", order);
        LocalDate renewBy = today().plusYears(1).minusDays(7);
        assertThat(ends.statutoryDaysUntil(renewBy.minusDays(1))).doesNotContainKey(desk.caseNo());
        assertThat(ends.statutoryDaysUntil(renewBy))
                .containsEntry(desk.caseNo(), List.of(new StatutoryDay("preservation-renewal", renewBy)));
        LocalDate longest = today().plusYears(1).plusYears(1);
        assertThatThrownBy(() -> ends.renewed(desk.caseNo(), longest.plusDays(1), Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("filing.preservation-renewed-too-long"));
        ends.renewed(desk.caseNo(), longest, Actor.SYSTEM);
        assertThat(ends.of(desk.caseNo()).orElseThrow().until()).isEqualTo(longest);
        desk.report("RELEASED");
        assertThat(desk.openTasks()).containsExactly("recordAcceptance");
        assertThat(preservedSuits.of(desk.caseNo())).as("the suit is filed").isEmpty();

        desk.report("PROPOSAL");
        assertThat(desk.openTasks()).as("the suit is pending").containsExactly("proposePlan");
        desk.complete("assistant", "proposePlan", Map.of("outcome", "noAgreement", "note", "He hung up"));
        desk.settle();
        desk.complete(
                "assistant",
                "recordAcceptance",
                Map.of(
                        "outcome",
                        "rejected",
                        "decidedOn",
                        today().toString(),
                        "note",
                        "Another court has jurisdiction"));
        desk.settle();

        assertThat(desk.openTasks()).containsExactlyInAnyOrder("decideCourse", "liftPreservation");
        isAskedAgainOnceTheCourtRefusesThatOfTheNextSuit(desk);
        desk.complete(
                "lawyer", "liftPreservation", Map.of("outcome", "notLifted", "reason", "Filed anew tomorrow, here"));
        assertThat(endings(desk, "preservation-lifting")).containsExactly("preservationLeft");
    }

    private void isAskedAgainOnceTheCourtRefusesThatOfTheNextSuit(Desk desk) {
        desk.complete("lawyer", "decideCourse", Map.of("outcome", "sue", "reason", "Another court has jurisdiction"));
        desk.settle();
        ask(desk, "WITH_SUIT");
        assertThat(desk.openTasks()).containsExactlyInAnyOrder("recordAcceptance", "recordPreservationOrder");

        desk.complete(
                "assistant",
                "recordPreservationOrder",
                Map.of("outcome", "notPreserved", "note", "Enough is preserved already"));
        desk.settle();

        assertThat(desk.openTasks()).containsExactlyInAnyOrder("recordAcceptance", "liftPreservation");
        assertThat(desk.shown("lawyer", "liftPreservation")
                        .get("preservationOrder")
                        .asText())
                .isEqualTo(NUMBER);
    }

    @Test
    void beforeTheSuitIsNeededAgainWhenTheCaseSuesAfterAll() {
        Desk desk = asked("BEFORE_SUIT");
        Map<String, Object> order = answered("preserved", today());
        order.remove("preservedKind");
        desk.complete("assistant", "recordPreservation", order);
        assertThat(ends.of(desk.caseNo()).orElseThrow().until())
                .as("a form of an earlier deployment does not ask")
                .isNull();
        desk.complete("lawyer", "draftClaim", Filled.decided("abandoned"));
        desk.settle();
        assertThat(desk.openTasks()).containsExactlyInAnyOrder("decideCourse", "liftPreservation");

        desk.complete("lawyer", "decideCourse", Map.of("outcome", "sue", "reason", "He sells his car"));
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("draftClaim");
        assertThat(preservedSuits.of(desk.caseNo())).isPresent();
    }
}
