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

class InstalmentProcessTest extends ProcessTest {

    @Autowired
    Users users;

    @Autowired
    PasswordEncoder passwords;

    InstalmentProcessTest() {
        super("instalment");
    }

    private Desk proposed(int instalments, String waiver) {
        Desk desk = in("instalment");
        desk.complete("assistant", "proposePlan", Filled.plan(instalments, inDays(10), "0", waiver));
        desk.settle();
        return desk;
    }

    private void sign(Desk desk) {
        desk.complete("assistant", "recordSignature", Filled.signed(today()));
        desk.settle();
    }

    private String debt(Desk desk) {
        return jdbc.sql("select debt from instalment_plan where case_no = ?")
                .param(desk.caseNo().value())
                .query(String.class)
                .single();
    }

    @Test
    void endsWithoutAgreement() {
        Desk desk = in("instalment");

        desk.complete("assistant", "proposePlan", Filled.decided("noAgreement"));

        assertThat(endings(desk)).containsExactly("noAgreementReached");
    }

    @Test
    void endsWhenATeamLeadRefusesThePlan() {
        Desk desk = proposed(3, "100");

        desk.complete("lead", "approvePlan", Filled.reasoned("refused"));

        assertThat(endings(desk)).containsExactly("planRefused");
    }

    @Test
    void returnsToTheProposalAndEndsWhenTheDebtorDoesNotSign() {
        Desk desk = proposed(3, "100");
        desk.complete("lead", "approvePlan", Filled.reasoned("returned"));
        assertThat(desk.shown("assistant", "proposePlan").get("returnReason").asText())
                .isEqualTo("As agreed with the client");
        desk.complete("assistant", "proposePlan", Filled.plan(3, inDays(10), "0", "0"));
        desk.settle();
        assertThat(desk.documents()).containsExactly("instalment/instalment-agreement");

        desk.complete("assistant", "recordSignature", Filled.decided("declined"));

        assertThat(endings(desk)).containsExactly("agreementDeclined");
    }

    @Test
    void endsAsSoonAsEverythingIsPaid() {
        Desk desk = proposed(2, "0");
        sign(desk);

        portfolio.pay(desk.caseNo(), debt(desk));
        desk.settle();

        assertThat(endings(desk)).containsExactly("planKept");
        assertThat(desk.balance("totalDue", today())).isEqualTo("0.00");
    }

    @Test
    void findsAtItsCheckThatAPlanWasKeptDuringAHold() {
        Desk desk = proposed(1, "100");
        desk.complete("lead", "approvePlan", Filled.decided("approved"));
        desk.settle();
        sign(desk);
        desk.report("DISPUTED");
        portfolio.pay(
                desk.caseNo(),
                new java.math.BigDecimal(debt(desk))
                        .subtract(new java.math.BigDecimal("100"))
                        .toString());
        desk.report("RELEASED");
        assertThat(endings(desk)).isEmpty();

        desk.advance("P15D");

        assertThat(endings(desk)).containsExactly("planKept");
        assertThat(desk.balance("totalDue", today())).isEqualTo("0.00");
    }

    @Test
    void endsWhenAnInstalmentIsMissedAfterItsDaysOfGrace() {
        Desk desk = proposed(2, "0");
        sign(desk);
        String half = new java.math.BigDecimal(debt(desk))
                .divide(new java.math.BigDecimal(2), 2, java.math.RoundingMode.DOWN)
                .toString();
        portfolio.pay(desk.caseNo(), half);
        desk.advance("P15D");
        assertThat(endings(desk)).isEmpty();

        desk.advance("P31D");

        assertThat(endings(desk)).containsExactly("planBreached");
        assertThat(desk.documents())
                .as("nothing is due by the original terms")
                .containsExactly("instalment/instalment-agreement");
    }

    @Test
    void lastsThroughTheDaysOfGrace() {
        Desk desk = proposed(1, "0");
        sign(desk);
        desk.advance("P13D");
        assertThat(endings(desk)).isEmpty();

        desk.advance("P1D");

        assertThat(endings(desk)).containsExactly("planBreached");
        assertThat(desk.documents()).containsExactly("instalment/instalment-agreement", "instalment/breach-notice");
        assertThat(desk.signedDocuments()).containsExactly("instalment/instalment-agreement");
    }

    @Test
    void letsNobodyApproveHisOwnProposal() {
        users.createWithHash(
                "deputy",
                new Profile("钱进", null, null, Set.of(Role.LEGAL_ASSISTANT, Role.TEAM_LEAD)),
                passwords.encode("deputy"),
                Actor.SYSTEM);
        Desk desk = in("instalment");
        desk.complete("deputy", "proposePlan", Filled.plan(3, inDays(10), "0", "100"));
        desk.settle();

        assertRefused(desk.tryToComplete("deputy", "approvePlan", Filled.decided("approved")), "plan.own-proposal");
        assertThat(desk.openTasks()).containsExactly("approvePlan");

        desk.complete("lead", "approvePlan", Filled.decided("approved"));
    }

    @Test
    void refusesAPlanBeyondItsLimits() {
        Desk desk = in("instalment");

        assertFaults(
                desk.tryToComplete("assistant", "proposePlan", Filled.plan(25, inDays(10), "0", "9000")),
                "instalments",
                "waiver");
        assertFaults(
                desk.tryToComplete("assistant", "proposePlan", Map.of("outcome", "submitted")),
                "instalments",
                "firstDueOn",
                "downPayment",
                "waiver");
        assertFaults(desk.tryToComplete("assistant", "proposePlan", Filled.plan(3, inDays(0), "0", "0")), "firstDueOn");
    }

    @Test
    void refusesASignatureFromBeforeTheProposal() {
        Desk desk = proposed(3, "0");

        assertFaults(
                desk.tryToComplete("assistant", "recordSignature", Filled.signed(today().minusDays(1))), "signedOn");
        assertFaults(
                desk.tryToComplete("assistant", "recordSignature", Map.of("outcome", "signed")),
                "signedOn",
                "signedBy",
                "costTableConfirmed");
    }
}
