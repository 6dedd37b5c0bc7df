package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.agencyplacement.HearAgency;
import io.recourse.agencyplacement.PlaceCase;
import io.recourse.agencyplacement.PlacementResult;
import io.recourse.agencyplacement.Placements;
import io.recourse.common.Actor;
import io.recourse.legalcase.Measure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Debtors whom calls do not reach, of lenders who entrust more: visited at home, or worked by an agency. */
class OutsideHelpJourneyTest extends CaseWork {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final byte[] PHOTO = "%PDF-1.7 a door".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Clock clock;

    @Autowired
    Placements placements;

    @Autowired
    PlaceCase placeCase;

    @Autowired
    HearAgency hearAgency;

    private Desk unreached(Measure entrusted) {
        Desk desk = onTheLadder(entrusted);
        desk.advance("P4D");
        desk.complete("assistant", "callDebtor", Filled.decided("unreachable"));
        desk.settle();
        return desk;
    }

    @Test
    void aVisitBringsAPromiseThatIsKept() {
        Desk desk = unreached(Measure.FIELD_VISIT);
        LocalDate tomorrow = inDays(1);
        desk.complete(
                "lead",
                "orderVisit",
                Map.of(
                        "outcome", "ordered",
                        "visitTo", "0",
                        "firstVisitor", "assistant",
                        "secondVisitor", "lead",
                        "visitOn", tomorrow.toString(),
                        "visitTime", "10:00",
                        "purpose", "协商还款安排"));
        desk.settle();
        assertThat(desk.text("field-visit/visit-order")).contains("10:00");
        ZonedDateTime moment = tomorrow.atTime(10, 1).atZone(SHANGHAI);
        desk.advance(Duration.between(clock.instant(), moment).toString());
        desk.complete("assistant", "startVisit", Map.of("outcome", "begun", "bothPresent", true, "recorderOn", true));
        Api.Answer photo =
                desk.as("assistant").postFile("/api/cases/" + desk.caseNo() + "/evidence?title=Door", "other", PHOTO);
        assertThat(photo.status()).as("%s", photo.body()).isEqualTo(202);
        desk.complete(
                "assistant",
                "recordVisit",
                Map.of(
                        "outcome", "promised",
                        "met", "DEBTOR",
                        "recordingRef", "VID-1",
                        "promisedOn", inDays(3).toString(),
                        "promisedAmount", "500.00"));
        desk.settle();
        assertThat(desk.openTasks()).isEmpty();

        portfolio.pay(desk.caseNo(), "500.00");
        desk.advance("P6D");

        assertThat(stages(desk)).containsExactly("reminder: debtorUnreachable", "field-visit: promiseKept");
        desk.report("RECALLED");
        assertOver(desk, "RECALLED");
    }

    @Test
    void anAgencyBringsAProposalOfInstalmentsAndDeletesTheData() {
        Desk desk = unreached(Measure.AGENCY_PLACEMENT);
        String agency = portfolio.admitAgency(today().plusYears(1));
        desk.complete(
                "lead",
                "proposePlacement",
                Map.of(
                        "outcome",
                        "proposed",
                        "agency",
                        agency,
                        "termUntil",
                        inDays(60).toString(),
                        "reason",
                        "Calls do not reach him"));
        desk.settle();
        desk.complete("lawyer", "approvePlacement", Map.of("outcome", "approved"));
        desk.settle();
        assertThat(mayCall(desk, "STAFF")).isTrue();
        placeCase.handOver(List.of(placements.find(desk.caseNo()).orElseThrow()), UUID.randomUUID(), new Actor("lead"));
        assertThat(mayCall(desk, "STAFF")).isFalse();
        assertThat(mayCall(desk, "AGENCY")).isTrue();

        desk.advance("P20D");
        hearAgency.result(
                desk.caseNo(),
                new HearAgency.Told(PlacementResult.planProposed, null, null, null, "300 a month"),
                new Actor("assistant"));
        desk.settle();

        assertThat(stages(desk)).containsExactly("reminder: debtorUnreachable", "agency-placement: planProposed");
        assertThat(mayCall(desk, "STAFF")).isTrue();
        assertThat(desk.openTasks()).containsExactlyInAnyOrder("proposePlan", "confirmDeletion");
        desk.report("RECALLED");
        assertThat(desk.openTasks())
                .as("what the agency owes outlives the case")
                .containsExactly("confirmDeletion");
        desk.complete(
                "assistant",
                "confirmDeletion",
                Map.of("certificateRef", "DEL-2026-1", "certificateOn", today().toString()));
        desk.settle();
        assertOver(desk, "RECALLED");
        assertThat(desk.timeline())
                .contains("Handed over to agency " + agency, "tells: proposes instalments", "deleted the data");
    }

    private boolean mayCall(Desk desk, String maker) {
        return desk.as("assistant")
                .post(
                        "/api/contacts/check",
                        Map.of(
                                "caseNo",
                                desk.caseNo().value(),
                                "channel",
                                "CALL",
                                "purpose",
                                "PAYMENT",
                                "address",
                                "13800000001",
                                "madeBy",
                                maker,
                                "at",
                                inDays(1) + "T12:00:00+08:00"))
                .body()
                .get("allowed")
                .asBoolean();
    }
}
