package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.access.Profile;
import io.recourse.access.Role;
import io.recourse.access.Users;
import io.recourse.common.Actor;
import io.recourse.common.Money;
import io.recourse.instalment.Consent;
import io.recourse.instalment.DebtorsPlan;
import io.recourse.instalment.NegotiatePlan;
import io.recourse.instalment.SignPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

class InstalmentProcessTest extends ProcessTest {

    private static final Actor DEBTOR = new Actor("debtor");

    @Autowired
    Users users;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    DebtorsPlan debtorsPlan;

    @Autowired
    SignPlan signPlan;

    private final List<String> payments = new ArrayList<>();

    InstalmentProcessTest() {
        super("instalment");
    }

    /** The talks' own ends say nothing of the stage's. */
    @Override
    List<String> endings(Desk desk) {
        return super.endings(desk).stream()
                .filter(end -> !Set.of(
                                "agreementSigned",
                                "talksFailed",
                                "proposalRefused",
                                "signatureRefused",
                                "guarantorRefused")
                        .contains(end))
                .toList();
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
        return jdbc.sql("select debt from instalment_plan where case_no = ? order by proposed_at desc limit 1")
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
        assertThat(told(desk)).singleElement().asString().contains("分期方案未获同意", "{pageLink}");
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
        assertThat(told(desk)).singleElement().asString().contains("分期方案已获同意", "{pageLink}");

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
                new BigDecimal(debt(desk)).subtract(new BigDecimal("100")).toString());
        desk.report("RELEASED");
        assertThat(endings(desk)).isEmpty();

        desk.advance("P15D");

        assertThat(endings(desk)).containsExactly("planKept");
        assertThat(desk.balance("totalDue", today())).isEqualTo("0.00");
    }

    @Test
    void isInForceAgainWhenThePaymentThatKeptItIsTakenBack() {
        Desk desk = kept();
        String last = payments.get(payments.size() - 1);

        portfolio.takeBack(last);
        desk.settle();

        assertThat(desk.legalCase().get("status").asText()).isEqualTo("OPEN");
        assertThat(desk.legalCase().get("stage").asText()).isEqualTo("instalment");
        assertThat(statuses(desk)).containsExactly("ACTIVE");
        assertThat(desk.openTasks()).isEmpty();
        assertThat(desk.timeline()).contains("the plan is in force again");
        assertThat(told(desk)).last().asString().contains("有一笔还款被退回");

        portfolio.pay(desk.caseNo(), half(desk));
        desk.settle();
        assertOver(desk, "PLAN_KEPT");
    }

    @Test
    void isBreachedByItsOwnRulesWhenThePaymentIsTakenBackAfterItsLastDay() {
        Desk desk = kept();
        desk.advance("P60D");

        portfolio.takeBack(payments.get(payments.size() - 1));
        desk.settle();

        assertThat(statuses(desk)).containsExactly("BREACHED");
        assertThat(desk.documents()).contains("instalment/breach-notice");
        assertThat(desk.timeline()).contains("the plan is in force again", "Plan breached");
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("OPEN");
    }

    @Test
    void isBreachedAtOnceWhenAnEarlierInstalmentIsTakenBack() {
        Desk desk = proposed(2, "0");
        sign(desk);
        String first = portfolio.pay(desk.caseNo(), half(desk));
        desk.advance("P15D");
        assertThat(statuses(desk)).containsExactly("ACTIVE");

        portfolio.takeBack(first);
        desk.settle();

        assertThat(endings(desk)).containsExactly("planBreached");
    }

    /** A plan of two instalments that was kept by two payments. */
    private Desk kept() {
        Desk desk = onTheLadder();
        desk.report("PROPOSAL");
        desk.complete("assistant", "proposePlan", Filled.plan(2, inDays(10), "0", "100"));
        desk.settle();
        desk.complete("lead", "approvePlan", Filled.decided("approved"));
        desk.settle();
        sign(desk);
        BigDecimal all = new BigDecimal(debt(desk)).subtract(new BigDecimal("100"));
        payments.add(portfolio.pay(
                desk.caseNo(), all.subtract(new BigDecimal(half(desk))).toString()));
        payments.add(portfolio.pay(desk.caseNo(), half(desk)));
        desk.settle();
        assertOver(desk, "PLAN_KEPT");
        return desk;
    }

    private String half(Desk desk) {
        return new BigDecimal(debt(desk))
                .divide(new BigDecimal(2), 2, RoundingMode.DOWN)
                .toString();
    }

    @Test
    void endsWhenAnInstalmentIsMissedAfterItsDaysOfGrace() {
        Desk desk = proposed(2, "0");
        sign(desk);
        String half = new BigDecimal(debt(desk))
                .divide(new BigDecimal(2), 2, RoundingMode.DOWN)
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
                "kind",
                "agreedBy",
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

    @Test
    void takesUpWhatTheDebtorSoughtAndSignedByHimself() {
        Desk desk = in("instalment");
        assertThat(seek(desk, 3)).as("the talks wait for a proposal").isTrue();
        desk.settle();
        assertThat(desk.documents()).containsExactly("instalment/instalment-agreement");
        assertThatThrownBy(() -> seek(desk, 4)).hasMessage("plan.in-hand");

        SignPlan.Offer offer = signPlan.offer(desk.caseNo());
        assertThat(offer.costTable().text()).contains("综合融资成本", "第3期");
        assertThatThrownBy(() -> debtorsPlan.sign(desk.caseNo(), given("0"), given("0"), DEBTOR))
                .hasMessage("plan.text-changed");
        debtorsPlan.sign(
                desk.caseNo(),
                given(offer.costTable().sha256()),
                given(offer.declaration().sha256()),
                DEBTOR);
        desk.settle();

        assertThat(desk.signedDocuments()).containsExactly("instalment/instalment-agreement");
        assertThat(desk.openTasks()).isEmpty();
        portfolio.pay(desk.caseNo(), debt(desk));
        desk.settle();
        assertThat(endings(desk)).containsExactly("planKept");
    }

    @Test
    void takesUpWhatTheDebtorSoughtBeforeTheTalksBegan() {
        Desk desk = new Desk(port, portfolio.openOffTheLadder(Portfolio.Loan.MICRO_CREDIT));
        assertThat(seek(desk, 6)).as("nothing listens yet").isFalse();

        processes.start("instalment", desk.caseNo());
        desk.settle();

        assertThat(desk.openTasks()).containsExactly("recordSignature");
        new Api(port, "manager").post("/api/cases/" + desk.caseNo() + "/events", Map.of("kind", "RECALLED"));
    }

    @Test
    void agreesOnStepsABalloonAndADeferral() {
        Desk desk = in("instalment");
        Map<String, Object> balloon = Filled.with(
                Filled.plan(6, today().plusMonths(3), "0", "0"),
                Map.of("kind", "BALLOON", "balloon", "5000", "agreedBy", "PHONE", "recordingRef", "REC-7"));
        assertFaults(
                desk.tryToComplete("assistant", "proposePlan", Filled.with(balloon, Map.of("balloon", "99999"))),
                "balloon");
        assertFaults(
                desk.tryToComplete("assistant", "proposePlan", Filled.with(balloon, Map.of("monthlyIncome", "1000"))),
                "monthlyIncome");
        assertFaults(
                desk.tryToComplete("assistant", "proposePlan", Filled.plan(6, today().plusMonths(5), "0", "0")),
                "firstDueOn");
        assertFaults(
                desk.tryToComplete(
                        "assistant",
                        "proposePlan",
                        Filled.with(Filled.plan(6, inDays(10), "0", "0"), Map.of("kind", "STEPPED"))),
                "stepMonths",
                "stepRise");

        desk.complete("assistant", "proposePlan", balloon);
        desk.settle();
        assertThat(desk.shown("lead", "approvePlan").get("schedule").asText()).contains("6. ", "¥5,000.00");
        desk.complete("lead", "approvePlan", Filled.decided("approved"));
        desk.settle();

        assertThat(desk.text("instalment/instalment-agreement")).contains("末期大额", "5,000.00", "对比：");
    }

    @Test
    void renegotiatesAPlanThatStandsUntilAnotherIsSigned() {
        Desk desk = proposed(3, "0");
        sign(desk);
        desk.report("PROPOSAL");
        desk.complete("assistant", "proposePlan", Filled.decided("noAgreement"));
        desk.settle();
        assertThat(endings(desk)).as("the plan goes on").isEmpty();
        assertThat(statuses(desk)).containsExactly("ACTIVE");

        desk.report("PROPOSAL");
        desk.complete("assistant", "proposePlan", Filled.plan(6, inDays(20), "0", "0"));
        desk.settle();
        assertThat(statuses(desk)).containsExactly("ACTIVE", "PROPOSED");
        desk.complete("lead", "approvePlan", Filled.decided("approved"));
        desk.settle();
        sign(desk);

        assertThat(statuses(desk)).containsExactly("ACTIVE", "REPLACED");
    }

    @Test
    void asksEachGuarantorByHimselfAndLeavesOutWhoDoesNotConsent() {
        Desk desk = guaranteed("李保", "周全");
        assertThat(desk.shown("lawyer", "askGuarantor").get("guarantorName").asText())
                .isEqualTo("李保");
        assertThat(desk.shown("lawyer", "askGuarantor").get("guarantorCount").asText())
                .isEqualTo("1 / 2");
        assertThat(desk.text("instalment/instalment-agreement")).contains("李保", "周全", "一式四份");
        assertFaults(desk.tryToComplete("lawyer", "askGuarantor", Filled.decided("without")), "reason");
        assertThat(told(desk)).isEmpty();
        assertThatThrownBy(() -> signPlan.offer(desk.caseNo())).hasMessage("plan.nothing-to-sign");

        desk.complete("lawyer", "askGuarantor", consented());
        assertThat(desk.shown("lawyer", "askGuarantor").get("guarantorName").asText())
                .isEqualTo("周全");
        desk.complete("lawyer", "askGuarantor", Filled.reasoned("without"));

        assertThat(desk.openTasks()).containsExactly("recordSignature");
        assertThat(consents(desk)).containsExactly("李保");
        assertThat(desk.text("instalment/instalment-agreement"))
                .contains("李保", "一式三份")
                .doesNotContain("周全");
        assertThat(told(desk)).singleElement().asString().contains("分期方案已获同意");
        sign(desk);
        assertThat(statuses(desk)).containsExactly("ACTIVE");
    }

    @Test
    void goesOnWithTheGuarantorsConsent() {
        Desk desk = guaranteed("李保");

        desk.complete("lawyer", "askGuarantor", consented());

        assertThat(desk.openTasks()).containsExactly("recordSignature");
        assertThat(consents(desk)).containsExactly("李保");
    }

    private Map<String, Object> consented() {
        return Map.of("outcome", "consented", "consentedOn", today().toString(), "consentedBy", "ON_SITE");
    }

    private List<String> consents(Desk desk) {
        return jdbc.sql("""
                        select person from instalment_consent c join instalment_plan p on p.id = c.plan_id
                        where p.case_no = ? and c.subject = 'GUARANTEE' order by person
                        """).param(desk.caseNo().value()).query(String.class).list();
    }

    @Test
    void endsWhenThePlanIsGivenUpForTheGuarantor() {
        Desk desk = guaranteed("李保");

        desk.complete("lawyer", "askGuarantor", Filled.reasoned("refused"));

        assertThat(endings(desk)).containsExactly("planRefused");
    }

    private Desk guaranteed(String... names) {
        Desk desk = in("instalment");
        portfolio.guarantee(desk.caseNo(), List.of(names));
        desk.complete("assistant", "proposePlan", Filled.plan(3, inDays(10), "0", "0"));
        desk.settle();
        return desk;
    }

    private boolean seek(Desk desk, int instalments) {
        return debtorsPlan.seek(
                desk.caseNo(),
                new NegotiatePlan.Proposal(instalments, inDays(10), Money.ZERO, Money.ZERO, null),
                DEBTOR);
    }

    private SignPlan.Given given(String sha256) {
        return new SignPlan.Given(Consent.Means.DEBTOR_PAGE, today(), sha256, null);
    }

    private List<String> statuses(Desk desk) {
        return jdbc.sql("select status from instalment_plan where case_no = ? order by status")
                .param(desk.caseNo().value())
                .query(String.class)
                .list();
    }
}
