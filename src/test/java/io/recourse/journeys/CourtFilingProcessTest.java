package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

class CourtFilingProcessTest extends ProcessTest {

    @Autowired
    Users users;

    @Autowired
    PasswordEncoder passwords;

    CourtFilingProcessTest() {
        super("court-filing");
    }

    private Desk drafted(String lawyer) {
        Desk desk = in("court-filing", Portfolio.Loan.ALL_DUE);
        desk.complete(lawyer, "draftClaim", Filled.claim(today()));
        desk.settle();
        return desk;
    }

    private Desk reviewed(String lawyer) {
        Desk desk = drafted(lawyer);
        desk.complete("lawyer", "reviewFilingPacket", Filled.decided("complete"));
        return desk;
    }

    private void assertReturned(Desk desk, String by) {
        assertThat(desk.openTasks()).containsExactly("draftClaim");
        assertThat(desk.shown("lawyer", "draftClaim").get("returnedBy").asText())
                .isEqualTo(by);
        assertThat(desk.shown("lawyer", "draftClaim").get("returnReason").asText())
                .isEqualTo("As agreed with the client");
        assertThat(endings(desk)).isEmpty();
    }

    @Test
    void endsWhenTheCourtAcceptsTheSuit() {
        Desk desk = reviewed("lawyer");
        assertThat(desk.signedDocuments()).isEmpty();
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        assertThat(desk.signedDocuments()).containsExactlyInAnyOrderElementsOf(desk.documents());

        desk.complete("assistant", "recordFiling", Filled.filed(today()));

        assertThat(endings(desk)).containsExactly("suitFiled");
        assertThat(desk.limitationExpiresOn())
                .as("the suit interrupts limitation")
                .isBetween(today().plusYears(3), today().plusYears(3).plusDays(10));
    }

    @Test
    void endsAtOnceWhenTheDebtIsBarred() {
        Desk desk = in("court-filing", Portfolio.Loan.MICRO_CREDIT.pastDue(7 * 365));

        assertThat(endings(desk)).containsExactly("filingNotPossible");
    }

    @Test
    void endsWhenTheLawyerAbandonsTheFiling() {
        Desk desk = in("court-filing");

        desk.complete("lawyer", "draftClaim", Filled.decided("abandoned"));

        assertThat(endings(desk)).containsExactly("filingAbandoned");
    }

    @Test
    void returnsToDraftingWhenTheReviewFindsAFault() {
        Desk desk = drafted("lawyer");

        desk.complete("lawyer", "reviewFilingPacket", Filled.reasoned("returned"));

        assertReturned(desk, "lawyer");
    }

    @Test
    void returnsToDraftingWhenTheTeamLeadObjects() {
        Desk desk = reviewed("lawyer");

        desk.complete("lead", "approveFiling", Filled.reasoned("returned"));

        assertReturned(desk, "lead");
    }

    @Test
    void returnsToDraftingWhenTheCourtRejectsTheClaim() {
        Desk desk = reviewed("lawyer");
        desk.complete("lead", "approveFiling", Filled.decided("approved"));
        desk.complete("assistant", "recordFiling", Filled.reasoned("returned"));
        assertReturned(desk, "assistant");

        desk.complete("lawyer", "draftClaim", Filled.claim(today()));
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("reviewFilingPacket");
    }

    @Test
    void letsNobodyApproveHisOwnDraft() {
        users.createWithHash(
                "partner",
                new Profile("吴律", null, null, Set.of(Role.LAWYER, Role.TEAM_LEAD)),
                passwords.encode("partner"),
                Actor.SYSTEM);
        Desk desk = reviewed("partner");

        assertRefused(desk.tryToComplete("partner", "approveFiling", Filled.decided("approved")), "filing.own-draft");
        assertThat(desk.openTasks()).containsExactly("approveFiling");

        desk.complete("lead", "approveFiling", Filled.decided("approved"));
    }

    @Test
    void refusesClaimsThatNoCourtWouldTake() {
        Desk desk = in("court-filing");

        assertFaults(
                desk.tryToComplete("lawyer", "draftClaim", Map.of("outcome", "drafted")), "route", "court", "cutOffOn");
        assertFaults(
                desk.tryToComplete(
                        "lawyer", "draftClaim", Filled.with(Filled.claim(today()), Map.of("court", "杭州互联网法院"))),
                "court");
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", Filled.claim(inDays(1))), "cutOffOn");
        assertFaults(desk.tryToComplete("lawyer", "draftClaim", Filled.claim(inDays(-5000))), "cutOffOn");
        assertThat(desk.openTasks()).containsExactly("draftClaim");
    }

    @Test
    void recordsNoFilingWithoutCourtNumberAndDay() {
        Desk desk = reviewed("lawyer");
        desk.complete("lead", "approveFiling", Filled.decided("approved"));

        assertFaults(
                desk.tryToComplete("assistant", "recordFiling", Map.of("outcome", "filed")),
                "courtName",
                "courtCaseNo",
                "filedOn");
        assertFaults(desk.tryToComplete("assistant", "recordFiling", Map.of("outcome", "returned")), "reason");
        assertFaults(desk.tryToComplete("assistant", "recordFiling", Filled.filed(inDays(-1))), "filedOn");
        assertThat(desk.openTasks()).containsExactly("recordFiling");
    }
}
