package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Actor;
import io.recourse.contact.AddressSource;
import io.recourse.contact.Channel;
import io.recourse.contact.ContactFact;
import io.recourse.contact.ContactFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FieldVisitProcessTest extends ProcessTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Clock clock;

    @Autowired
    ContactFacts facts;

    FieldVisitProcessTest() {
        super("field-visit");
    }

    private Desk ordered() {
        Desk desk = in("field-visit");
        order(desk);
        return desk;
    }

    /** For noon of tomorrow, when it is then. */
    private void order(Desk desk) {
        LocalDate tomorrow = today().plusDays(1);
        desk.complete("lead", "orderVisit", visit("0", tomorrow, "12:00"));
        desk.settle();
        goTo(desk, tomorrow, 12);
    }

    private void goTo(Desk desk, LocalDate day, int hour) {
        ZonedDateTime moment = day.atTime(hour, 1).atZone(SHANGHAI);
        desk.advance(Duration.between(clock.instant(), moment).toString());
    }

    private Desk begun() {
        Desk desk = ordered();
        desk.complete("assistant", "startVisit", begun(true, true));
        return desk;
    }

    private Desk told(Map<String, ?> form) {
        Desk desk = begun();
        desk.complete("assistant", "recordVisit", form);
        desk.settle();
        return desk;
    }

    private static Map<String, Object> visit(String to, LocalDate on, String time) {
        return Map.of(
                "outcome", "ordered",
                "visitTo", to,
                "firstVisitor", "assistant",
                "secondVisitor", "lead",
                "visitOn", on.toString(),
                "visitTime", time,
                "purpose", "核实债务人状况，协商还款安排");
    }

    private static Map<String, Object> begun(boolean both, boolean recorder) {
        return Map.of("outcome", "begun", "bothPresent", both, "recorderOn", recorder);
    }

    private static Map<String, Object> said(String outcome, String met) {
        return Map.of("outcome", outcome, "met", met, "recordingRef", "VID-1", "note", "Lost the job in October");
    }

    private static Map<String, Object> promised(LocalDate on) {
        return Filled.with(said("promised", "DEBTOR"), Map.of("promisedOn", on.toString(), "promisedAmount", "500.00"));
    }

    @Test
    void endsWhenNoVisitIsPossible() {
        Desk desk = in("field-visit");
        desk.complete("lead", "orderVisit", Map.of("outcome", "notPossible", "reason", "The address is abroad"));

        assertThat(endings(desk)).containsExactly("visitNotPossible");
    }

    @Test
    void sendsTheVisitorsWithAnOrderThatSaysHowToBehave() {
        Desk desk = ordered();

        assertThat(desk.documents()).containsExactly("field-visit/visit-order");
        assertThat(desk.text("field-visit/visit-order"))
                .contains("张小明", "示例路565号14栋343室", "12:00", "林晓雨", "周敏")
                .contains("不得少于两人", "全程录音录像", "未经同意不得进入", "透露欠款");
    }

    @Test
    void endsWhenThePromiseIsKept() {
        Desk desk = told(promised(inDays(3)));
        portfolio.pay(desk.caseNo(), "500.00");
        desk.advance("P6D");

        assertThat(endings(desk)).containsExactly("promiseKept");
    }

    @Test
    void endsWhenThePromiseIsBroken() {
        Desk desk = in("field-visit", Portfolio.Loan.ALL_DUE);
        order(desk);
        desk.complete("assistant", "startVisit", begun(true, true));
        LocalDate limitation = desk.limitationExpiresOn();
        desk.complete("assistant", "recordVisit", promised(inDays(2)));
        assertThat(desk.limitationExpiresOn()).isAfter(limitation);
        desk.advance("P6D");

        assertThat(endings(desk)).containsExactly("promiseBroken");
    }

    @Test
    void endsWhenTheDebtorProposesInstalments() {
        assertThat(endings(told(said("planProposed", "DEBTOR")))).containsExactly("planProposed");
    }

    @Test
    void endsWhenTheDebtorRefuses() {
        assertThat(endings(told(said("refused", "DEBTOR")))).containsExactly("paymentRefused");
    }

    @Test
    void endsWhenNobodyIsMetAndAsksForNoSecondVisitThatDay() {
        Desk desk = told(said("nobodyMet", "HOUSEHOLD"));
        assertThat(endings(desk)).containsExactly("nobodyMet");

        processes.start("field-visit", desk.caseNo());
        desk.settle();

        assertFaults(desk.tryToComplete("lead", "orderVisit", visit("0", today(), "21:00")), "visitOn");
    }

    @Test
    void goesToNoAddressThatTheDebtorHasLeft() {
        Desk desk = told(said("moved", "OTHER"));
        assertThat(endings(desk)).containsExactly("debtorMoved");

        assertNotVisitedAgain(desk);
    }

    @Test
    void goesToNoAddressWhoseDebtorWantsNoVisits() {
        Desk desk = told(said("contactRefused", "DEBTOR"));
        assertThat(endings(desk)).containsExactly("contactRefused");

        assertNotVisitedAgain(desk);
    }

    private void assertNotVisitedAgain(Desk desk) {
        processes.start("field-visit", desk.caseNo());
        desk.settle();
        assertThat(desk.shown("lead", "orderVisit").get("visitAddresses").findValuesAsText("value"))
                .containsExactly("other");
        assertFaults(desk.tryToComplete("lead", "orderVisit", visit("0", inDays(2), "12:00")), "visitTo");
        Map<String, Object> same = Filled.with(
                visit("other", inDays(2), "12:00"),
                Map.of("otherAddress", "浙江省 杭州市余杭区示例路565号14栋343室", "otherSource", AddressSource.DEBTOR.name()));
        assertFaults(desk.tryToComplete("lead", "orderVisit", same), "visitTo");
    }

    @Test
    void waitsWhileALawyerExaminesADispute() {
        Desk desk = told(said("disputed", "DEBTOR"));
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("ON_HOLD");
        assertThat(desk.shown("lawyer", "reviewHold").get("holdNote").asText()).isEqualTo("Lost the job in October");

        desk.complete("lawyer", "reviewHold", Map.of("outcome", "release", "finding", "The contract is in order"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("holdOver");
    }

    @Test
    void asksWhoIsOrderedAndWhen() {
        Desk desk = in("field-visit");
        LocalDate tomorrow = inDays(1);
        Map<String, Object> sound = visit("0", tomorrow, "12:00");

        assertFaults(desk.tryToComplete("lead", "orderVisit", visit("0", tomorrow, "22:00")), "visitTime");
        assertFaults(desk.tryToComplete("lead", "orderVisit", visit("0", tomorrow, "07:59")), "visitTime");
        assertFaults(desk.tryToComplete("lead", "orderVisit", visit("7", tomorrow, "12:00")), "visitTo");
        assertFaults(desk.tryToComplete("lead", "orderVisit", visit("0", inDays(-1), "12:00")), "visitOn");
        assertFaults(
                desk.tryToComplete("lead", "orderVisit", Filled.with(sound, Map.of("secondVisitor", "assistant"))),
                "secondVisitor");
        assertFaults(
                desk.tryToComplete("lead", "orderVisit", Filled.with(sound, Map.of("secondVisitor", "manager"))),
                "secondVisitor");
        assertThat(desk.shown("lead", "orderVisit").get("examinedCollectors").findValuesAsText("value"))
                .contains("assistant", "lead")
                .doesNotContain("manager");
    }

    @Test
    void beginsWithTwoPeopleAndARunningRecorderOrIsCalledOff() {
        Desk desk = ordered();

        assertRefused(desk.tryToComplete("assistant", "startVisit", begun(false, true)), "contact.visit-alone");
        assertRefused(desk.tryToComplete("assistant", "startVisit", begun(true, false)), "contact.visit-not-recorded");
        assertThat(desk.timeline()).contains("A visit needs at least two people");
        desk.complete("assistant", "startVisit", Map.of("outcome", "calledOff", "reason", "The recorder broke"));
        desk.settle();

        assertThat(desk.shown("lead", "orderVisit").get("calledOffWhy").asText())
                .isEqualTo("The recorder broke");
        order(desk);
        facts.record(
                desk.caseNo(),
                new ContactFacts.Learned(
                        ContactFact.Kind.CHANNEL_OBJECTED, Channel.VISIT, null, null, null, "Said so on the phone"),
                Actor.SYSTEM);
        assertRefused(desk.tryToComplete("assistant", "startVisit", begun(true, true)), "contact.channel-objected");
    }

    @Test
    void tellsNobodyElseOfTheDebt() {
        Desk desk = begun();

        assertFaults(desk.tryToComplete("assistant", "recordVisit", said("refused", "HOUSEHOLD")), "met");
        assertFaults(desk.tryToComplete("assistant", "recordVisit", said("nobodyMet", "DEBTOR")), "met");
        assertFaults(
                desk.tryToComplete("assistant", "recordVisit", Map.of("outcome", "refused", "met", "DEBTOR")),
                "recordingRef");
    }
}
