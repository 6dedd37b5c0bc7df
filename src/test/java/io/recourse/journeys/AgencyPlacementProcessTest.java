package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.agencyplacement.Agencies;
import io.recourse.agencyplacement.EndPlacements;
import io.recourse.agencyplacement.HearAgency;
import io.recourse.agencyplacement.PlaceCase;
import io.recourse.agencyplacement.Placement;
import io.recourse.agencyplacement.PlacementEnd;
import io.recourse.agencyplacement.PlacementResult;
import io.recourse.agencyplacement.PlacementWatch;
import io.recourse.agencyplacement.Placements;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.legalcase.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgencyPlacementProcessTest extends ProcessTest {

    private static final Actor ASSISTANT = new Actor("assistant");

    @Autowired
    Agencies agencies;

    @Autowired
    Placements placements;

    @Autowired
    PlaceCase placeCase;

    @Autowired
    HearAgency hearAgency;

    @Autowired
    EndPlacements endPlacements;

    @Autowired
    PlacementWatch watch;

    private final List<Desk> desks = new ArrayList<>();

    AgencyPlacementProcessTest() {
        super("agency-placement");
    }

    /** No agency keeps what a test gave it. */
    @AfterEach
    void deleteTheData() {
        for (Desk desk : desks) {
            if (placements.find(desk.caseNo()).isPresent()) {
                desk.report("RECALLED");
            }
            while (desk.openTasks().contains("confirmDeletion")) {
                desk.complete(
                        "assistant", "confirmDeletion", certificate(placed(desk).endedOn()));
                desk.settle();
            }
        }
        desks.clear();
    }

    private String agency() {
        return portfolio.admitAgency(today().plusYears(1));
    }

    private Desk due() {
        return due(Portfolio.Loan.MICRO_CREDIT);
    }

    private Desk due(Portfolio.Loan loan) {
        Desk desk = in("agency-placement", portfolio.openOffTheLadder(loan, Measure.AGENCY_PLACEMENT));
        desks.add(desk);
        return desk;
    }

    /** The stage as the ladder calls it. */
    private Desk dueOnTheLadder(Portfolio.Loan loan) {
        Desk desk = onTheLadder(loan, Measure.AGENCY_PLACEMENT);
        desks.add(desk);
        desk.advance("P4D");
        desk.complete("assistant", "callDebtor", Filled.decided("unreachable"));
        desk.settle();
        return desk;
    }

    private static Map<String, Object> proposal(String agency, LocalDate until) {
        return Map.of(
                "outcome",
                "proposed",
                "agency",
                agency,
                "termUntil",
                until.toString(),
                "reason",
                "Calls do not reach him");
    }

    private static Map<String, Object> certificate(LocalDate on) {
        return Map.of("certificateRef", "DEL-1", "certificateOn", on.toString());
    }

    private Desk approved(Desk desk, String agency) {
        desk.complete("lead", "proposePlacement", proposal(agency, inDays(30)));
        desk.settle();
        desk.complete("lawyer", "approvePlacement", Map.of("outcome", "approved"));
        desk.settle();
        return desk;
    }

    private Desk handedOver(Desk desk, String agency) {
        approved(desk, agency);
        placeCase.handOver(List.of(placements.find(desk.caseNo()).orElseThrow()), UUID.randomUUID(), new Actor("lead"));
        return desk;
    }

    private Desk handedOver() {
        return handedOver(due(), agency());
    }

    private Desk told(PlacementResult result) {
        Desk desk = handedOver();
        tell(desk, result);
        return desk;
    }

    private void tell(Desk desk, PlacementResult result) {
        hearAgency.result(
                desk.caseNo(), new HearAgency.Told(result, null, null, null, "Lost the job in October"), ASSISTANT);
        desk.settle();
    }

    private void promise(Desk desk, int days) {
        hearAgency.result(
                desk.caseNo(),
                new HearAgency.Told(PlacementResult.promised, inDays(days), Money.of("500.00"), "REC-1", null),
                ASSISTANT);
        desk.settle();
    }

    private Placement placed(Desk desk) {
        return placements.latest(desk.caseNo()).orElseThrow();
    }

    private void assertEnded(Desk desk, PlacementEnd reason) {
        desk.settle();
        assertThat(placed(desk).endReason()).isEqualTo(reason);
        assertThat(desk.openTasks()).contains("confirmDeletion");
    }

    @Test
    void endsWhenNoPlacementIsPossible() {
        Desk desk = due();
        desk.complete("lead", "proposePlacement", Map.of("outcome", "notPossible", "reason", "No agency works there"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("placementNotPossible");
        assertThat(placements.of(desk.caseNo())).isEmpty();
    }

    @Test
    void endsWhenSomebodyElseRefuses() {
        Desk desk = due();
        String agency = agency();
        desk.complete("lead", "proposePlacement", proposal(agency, inDays(30)));
        desk.settle();
        assertThat(desk.shown("lawyer", "approvePlacement").get("agencyName").asText())
                .contains(agency);
        assertThatThrownBy(() -> placeCase.approve(desk.caseNo(), new Actor("lead")))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("placement.own-proposal"));

        desk.complete("lawyer", "approvePlacement", Map.of("outcome", "refused", "refusalReason", "The debtor is ill"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("placementRefused");
        assertThat(placed(desk).endReason()).isEqualTo(PlacementEnd.REFUSED);
        assertThat(desk.openTasks()).isEmpty();
    }

    @Test
    void endsWhenThePromiseIsKept() {
        Desk desk = handedOver();
        promise(desk, 3);
        assertThat(placed(desk).isOpen()).isTrue();
        portfolio.pay(desk.caseNo(), "500.00");
        desk.advance("P6D");

        assertThat(endings(desk)).containsExactly("promiseKept");
        assertEnded(desk, PlacementEnd.RESULT);
    }

    @Test
    void endsWhenThePromiseIsBroken() {
        Desk desk = handedOver(due(Portfolio.Loan.ALL_DUE), agency());
        LocalDate limitation = desk.limitationExpiresOn();
        promise(desk, 2);
        assertThat(desk.limitationExpiresOn()).isAfter(limitation);
        desk.advance("P6D");

        assertThat(endings(desk)).containsExactly("promiseBroken");
        assertEnded(desk, PlacementEnd.RESULT);
    }

    @Test
    void watchesAPromiseOnWhenTheTermIsOver() {
        Desk desk = handedOver();
        desk.advance("P28D");
        promise(desk, 5);
        desk.advance("P3D");
        watch.look();
        assertEnded(desk, PlacementEnd.TERM_OVER);
        assertThat(endings(desk)).isEmpty();

        desk.advance("P5D");

        assertThat(endings(desk)).containsExactly("promiseBroken");
    }

    @Test
    void endsWhenTheDebtorProposesInstalments() {
        Desk desk = told(PlacementResult.planProposed);

        assertThat(endings(desk)).containsExactly("planProposed");
        assertEnded(desk, PlacementEnd.RESULT);
    }

    @Test
    void endsWhenTheDebtorRefuses() {
        assertThat(endings(told(PlacementResult.refused))).containsExactly("paymentRefused");
    }

    @Test
    void endsWhenTheDebtorIsNotFound() {
        assertThat(endings(told(PlacementResult.notFound))).containsExactly("debtorNotFound");
    }

    @Test
    void waitsWhileALawyerExaminesWhatTheDebtorDisputes() {
        Desk desk = told(PlacementResult.disputed);
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("ON_HOLD");
        assertThat(desk.shown("lawyer", "reviewHold").get("holdNote").asText()).isEqualTo("Lost the job in October");
        assertEnded(desk, PlacementEnd.RESULT);

        desk.complete("lawyer", "reviewHold", Map.of("outcome", "release", "finding", "The contract is in order"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("holdOver");
    }

    @Test
    void endsWhenTheTermIsOver() {
        Desk desk = approved(due(), agency());
        desk.advance("P29D");
        assertThat(endings(desk)).isEmpty();
        desk.advance("P2D");

        assertThat(endings(desk)).containsExactly("placementTermOver");
        assertThat(placed(desk).endReason()).isEqualTo(PlacementEnd.TERM_OVER);
        assertThat(desk.openTasks()).as("the agency never had the data").isEmpty();
    }

    @Test
    void endsWhenSomebodyRecallsTheCase() {
        Desk desk = handedOver();

        endPlacements.recall(desk.caseNo(), "The debtor came to us", ASSISTANT);
        desk.settle();

        assertThat(endings(desk)).containsExactly("placementRecalled");
        assertEnded(desk, PlacementEnd.RECALLED);
        assertRefused(() -> tell(desk, PlacementResult.refused), "placement.not-with-agency");
    }

    @Test
    void takesAHeldCaseBackAtOnceAndGoesOnWhenItIsReleased() {
        Desk desk = handedOver(dueOnTheLadder(Portfolio.Loan.MICRO_CREDIT), agency());
        desk.report("DISPUTED");
        assertRefused(() -> tell(desk, PlacementResult.refused), "placement.not-awaited");

        endPlacements.recall(desk.caseNo(), "He disputes the debt", ASSISTANT);
        assertEnded(desk, PlacementEnd.RECALLED);
        desk.complete("lawyer", "reviewHold", Map.of("outcome", "release", "finding", "The contract is in order"));
        desk.settle();
        watch.look();
        desk.settle();

        assertThat(stages(desk)).endsWith("agency-placement: placementRecalled");
    }

    @Test
    void endsWhenTheAgencyMayNotWorkAnyMore() {
        String agency = agency();
        Desk desk = handedOver(due(), agency);
        watch.look();
        assertThat(placed(desk).isOpen()).isTrue();

        agencies.remove(agency, new Actor("lead"));
        watch.look();
        desk.settle();

        assertThat(endings(desk)).containsExactly("placementSuspended");
        assertEnded(desk, PlacementEnd.SUSPENDED);
    }

    @Test
    void asksForTheCertificateOfDeletionWhenADebtIsPaidInFull() {
        Desk desk = handedOver(dueOnTheLadder(Portfolio.Loan.ALL_DUE), agency());
        portfolio.pay(desk.caseNo(), desk.balance("totalDue", today()));
        desk.settle();
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("CLOSED");
        assertEnded(desk, PlacementEnd.PAID);
        assertThat(desk.shown("assistant", "confirmDeletion")
                        .get("placementEndReason")
                        .asText())
                .isEqualTo("到期欠款已付清 / what was due is paid");

        assertFaults(desk.tryToComplete("assistant", "confirmDeletion", certificate(inDays(-1))), "certificateOn");
        desk.complete("assistant", "confirmDeletion", certificate(today()));
        desk.settle();

        assertThat(placed(desk).owesDeletion()).isFalse();
        assertThat(endings(desk, "agency-data-deletion")).containsExactly("deletionCertified");
        assertThat(desk.timeline()).contains("certified that it deleted the data");
    }

    @Test
    void asksForTheCertificateWhenTheLenderRecallsTheCase() {
        Desk desk = handedOver(dueOnTheLadder(Portfolio.Loan.MICRO_CREDIT), agency());
        desk.report("RECALLED");

        assertEnded(desk, PlacementEnd.CASE_LEFT);
    }

    @Test
    void entrustsOnlyAgenciesThatMayWorkForTheLender() {
        Desk desk = due();
        String fit = agency();
        String removed = agency();
        agencies.remove(removed, new Actor("lead"));
        String ending = portfolio.admitAgency(inDays(20));

        assertThat(desk.shown("lead", "proposePlacement").get("agencies").findValuesAsText("value"))
                .contains(fit, ending)
                .doesNotContain(removed);
        assertFaults(desk.tryToComplete("lead", "proposePlacement", proposal(removed, inDays(30))), "agency");
        assertFaults(desk.tryToComplete("lead", "proposePlacement", proposal("NOBODY", inDays(30))), "agency");
        assertFaults(desk.tryToComplete("lead", "proposePlacement", proposal(ending, inDays(30))), "termUntil");
        assertFaults(desk.tryToComplete("lead", "proposePlacement", proposal(fit, today())), "termUntil");
        assertFaults(desk.tryToComplete("lead", "proposePlacement", proposal(fit, inDays(91))), "termUntil");
        desk.complete("lead", "proposePlacement", proposal(fit, inDays(90)));
        desk.settle();

        agencies.remove(fit, new Actor("lead"));

        assertRefused(
                desk.tryToComplete("lawyer", "approvePlacement", Map.of("outcome", "approved")),
                "placement-refused.REMOVED");
    }

    @Test
    void takesNoResultThatSaysTooLittle() {
        Desk desk = handedOver();
        CaseNo caseNo = desk.caseNo();

        assertThatThrownBy(() -> hearAgency.result(
                        caseNo, new HearAgency.Told(PlacementResult.promised, inDays(99), null, " ", null), ASSISTANT))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        e -> assertThat(e.errors())
                                .extracting(io.recourse.common.FieldError::field)
                                .containsExactlyInAnyOrder("promisedOn", "promisedAmount", "recordingRef"));
        assertThatThrownBy(() -> hearAgency.result(
                        caseNo, new HearAgency.Told(PlacementResult.hardship, null, null, null, null), ASSISTANT))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        e -> assertThat(e.errors())
                                .extracting(io.recourse.common.FieldError::field)
                                .containsExactly("note"));
        assertThat(placed(desk).result()).isNull();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
