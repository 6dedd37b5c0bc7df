package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.documents.upload.Pdfs;
import io.recourse.escalation.HoldEvidence;
import io.recourse.ledger.Balance;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.HoldReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HoldProcessTest extends ProcessTest {

    private static final Map<String, Object> NO_AGREEMENT = Filled.decided("noAgreement");

    @Autowired
    TaskService tasks;

    @Autowired
    Ledger ledger;

    @Autowired
    HoldEvidence evidence;

    HoldProcessTest() {
        super("hold");
    }

    /** A reminder was sent a day ago, and two days of the debtor's three are left. */
    private Desk heldWithTwoDaysLeft() {
        Desk desk = onTheLadder();
        desk.advance("P1D");
        desk.report("DISPUTED");
        return desk;
    }

    private void assertGoesOnWithTwoDaysLeft(Desk desk) {
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("OPEN");
        desk.advance("P1D");
        assertThat(desk.openTasks()).isEmpty();
        desk.advance("P1DT1H");
        assertThat(desk.openTasks()).containsExactly("callDebtor");
    }

    private static Map<String, Object> found(String outcome) {
        return Map.of("outcome", outcome, "finding", "The debtor's claim is unfounded");
    }

    @Test
    void releasesTheCaseWhenTheLawyerFindsNothing() {
        Desk desk = heldWithTwoDaysLeft();
        desk.advance("P30D");
        assertThat(desk.openTasks()).containsExactly("reviewHold");

        desk.complete("lawyer", "reviewHold", found("release"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("releaseDecided", "escalationResumed");
        assertThat(told(desk)).singleElement().asString().contains("异议", "核查完毕", "{pageLink}");
        assertGoesOnWithTwoDaysLeft(desk);
    }

    @Test
    void tellsADebtorInHardshipOfHisDeferralAndOfItsEnd() {
        Desk desk = onTheLadder();
        desk.report("HARDSHIP");

        desk.complete("lawyer", "reviewHold", deferredFor(10));
        assertThat(told(desk)).singleElement().asString().contains("延至" + inDays(10), "不计罚息", "{pageLink}");
        desk.advance("P10D");
        desk.complete("lawyer", "reviewHold", found("release"));
        assertThat(told(desk)).hasSize(2).last().asString().contains("延期已经结束");
    }

    @Test
    void showsTheExaminerTheGroundAndWhatWasHandedIn() throws IOException {
        Desk desk = onTheLadder();
        assertFaults(report(desk, "DISPUTED", "ILLNESS"), "ground");
        assertThat(report(desk, "HARDSHIP", "ILLNESS").status()).isEqualTo(202);
        desk.settle();
        evidence.receive(
                desk.caseNo(),
                HoldReason.HARDSHIP,
                "diagnosis.pdf",
                new ByteArrayInputStream(Pdfs.withPages(1).bytes()),
                new Actor("assistant"));

        JsonNode shown = desk.shown("lawyer", "reviewHold");
        assertThat(shown.get("hardshipGround").asText()).isEqualTo("患病或者受伤 / Illness or injury");
        assertThat(shown.get("handedIn").asText()).contains(today().toString());
        assertThat(desk.timeline()).contains("Ground of the hardship: Illness or injury");
    }

    private static Api.Answer report(Desk desk, String kind, String ground) {
        return desk.as("manager")
                .post("/api/cases/" + desk.caseNo() + "/events", Map.of("kind", kind, "ground", ground, "note", ""));
    }

    @Test
    void tellsADebtorInHardshipThatHeGetsNoDeferral() {
        Desk desk = onTheLadder();
        desk.report("HARDSHIP");

        desk.complete("lawyer", "reviewHold", found("release"));

        assertThat(told(desk)).singleElement().asString().contains("未获同意", "{pageLink}");
    }

    @Test
    void examinesTheCaseAgainWhenTheDeferralIsOver() {
        Desk desk = heldWithTwoDaysLeft();
        desk.complete(
                "lawyer",
                "reviewHold",
                Filled.with(
                        found("defer"), Map.of("deferUntil", inDays(10).toString(), "deferralInterest", "AS_BEFORE")));
        String until = inDays(10).toString();
        desk.advance("P9D");
        assertThat(desk.openTasks()).isEmpty();

        desk.advance("P1D");

        assertThat(desk.openTasks()).containsExactly("reviewHold");
        assertThat(desk.legalCase().get("status").asText()).isEqualTo("ON_HOLD");
        assertThat(told(desk)).isEmpty();
        assertThat(desk.shown("lawyer", "reviewHold").get("deferredUntil").asText())
                .isEqualTo(until);
        desk.complete("lawyer", "reviewHold", found("release"));
        desk.settle();
        assertThat(endings(desk)).containsExactly("releaseDecided", "escalationResumed");
        assertGoesOnWithTwoDaysLeft(desk);
    }

    @Test
    void defersNoLongerThanThePolicyAllows() {
        Desk desk = heldWithTwoDaysLeft();
        assertThat(desk.shown("lawyer", "reviewHold").get("latestDeferral").asText())
                .isEqualTo(inDays(90).toString());

        assertFaults(desk.tryToComplete("lawyer", "reviewHold", deferredFor(91)), "deferUntil");
        desk.complete("lawyer", "reviewHold", deferredFor(90));
    }

    private Map<String, Object> deferredFor(int days) {
        return Filled.with(
                found("defer"), Map.of("deferUntil", inDays(days).toString(), "deferralInterest", "CONTRACT"));
    }

    @Test
    void releasesTheCaseAndBeginsToCorrectAReportThatTheDebtorRightlyDisputed() {
        Desk desk = onTheLadder();
        desk.climb(Leg.TO_CLAIM, today());
        desk.report("DISPUTED");
        assertThat(desk.shown("lawyer", "reviewHold").get("reportedOn").asText())
                .isEqualTo(today().toString());

        desk.complete("lawyer", "reviewHold", found("uphold"));
        desk.settle();

        assertThat(endings(desk)).containsExactly("releaseDecided", "escalationResumed");
        assertThat(desk.openTasks()).containsExactlyInAnyOrder("draftClaim", "stateCorrection");
        assertThat(told(desk)).singleElement().asString().contains("异议经核查成立");

        desk.report("DISPUTED");
        assertFaults(desk.tryToComplete("lawyer", "reviewHold", found("uphold")), "outcome");
    }

    @Test
    void correctsNothingThatWasNotReportedOrNotDisputed() {
        Desk disputed = heldWithTwoDaysLeft();
        assertFaults(disputed.tryToComplete("lawyer", "reviewHold", found("uphold")), "outcome");

        Desk inHardship = onTheLadder();
        inHardship.report("HARDSHIP");
        assertFaults(inHardship.tryToComplete("lawyer", "reviewHold", found("uphold")), "outcome");
    }

    @Test
    void releasesTheCaseWhenReportedSo() {
        Desk desk = heldWithTwoDaysLeft();
        desk.advance("P5D");

        desk.report("RELEASED");

        assertThat(endings(desk)).containsExactly("escalationResumed");
        assertThat(desk.openTasks()).isEmpty();
        assertThat(told(desk)).singleElement().asString().contains("暂停处理已经结束");
        assertGoesOnWithTwoDaysLeft(desk);
    }

    @Test
    void asksForWhatWasAgreedWhileTheDeferralLasts() {
        Desk desk = onTheLadder();
        desk.report("HARDSHIP");
        assertThat(desk.shown("lawyer", "reviewHold").get("deferralInterest").asText())
                .isEqualTo("CONTRACT");
        Balance granted = balance(desk);
        desk.complete("lawyer", "reviewHold", Filled.with(deferredFor(10), Map.of("deferralInterest", "NONE")));
        assertThat(told(desk)).singleElement().asString().contains("不计利息和罚息");

        desk.advance("P4D");
        assertThat(balance(desk).penaltyDue()).isEqualTo(granted.penaltyDue());
        assertThat(balance(desk).interestDue()).isEqualTo(granted.interestDue());

        desk.report("RELEASED");
        assertThat(told(desk)).hasSize(2).last().asString().contains("延期已提前结束");
        desk.advance("P1D");
        assertThat(balance(desk).penaltyDue()).isGreaterThan(granted.penaltyDue());
        assertThat(ledger.statement(contract(desk), today()).deferralSegments())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.days()).isEqualTo(4));
    }

    private Balance balance(Desk desk) {
        return ledger.balance(contract(desk), today());
    }

    private static ContractNo contract(Desk desk) {
        return new ContractNo(desk.legalCase().get("contractNo").asText());
    }

    @Test
    void isAbandonedWhenTheCaseLeaves() {
        Desk desk = heldWithTwoDaysLeft();

        desk.report("RECALLED");

        assertThat(endings(desk)).containsExactly("holdEnded");
        assertOver(desk, "RECALLED");
    }

    @Test
    void stopsTheTasksOfTheCaseAndTheirServiceLevels() {
        Desk desk = in("instalment");
        Instant due = due(desk);
        desk.report("HARDSHIP");
        desk.advance("P20D");

        assertRefused(desk.tryToComplete("assistant", "proposePlan", NO_AGREEMENT), "task.case-on-hold");

        desk.report("RELEASED");
        assertThat(Duration.between(due, due(desk))).isBetween(Duration.ofDays(15), Duration.ofDays(25));
        assertThat(dueInTasklist(desk)).isEqualTo(due(desk).truncatedTo(ChronoUnit.MILLIS));
        desk.complete("assistant", "proposePlan", NO_AGREEMENT);
    }

    private Instant due(Desk desk) {
        return jdbc.sql("select due_at from work_item where case_no = ? and key = 'proposePlan'")
                .param(desk.caseNo().value())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private Instant dueInTasklist(Desk desk) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(desk.caseNo().value())
                .taskDefinitionKey("proposePlan")
                .singleResult();
        return task.getDueDate().toInstant();
    }

    @Test
    void needsAReasonAndADay() {
        Desk desk = heldWithTwoDaysLeft();

        assertFaults(
                desk.tryToComplete("lawyer", "reviewHold", Map.of("outcome", "defer")),
                "deferUntil",
                "deferralInterest",
                "finding");
        assertFaults(
                desk.tryToComplete(
                        "lawyer",
                        "reviewHold",
                        Filled.with(
                                found("defer"), Map.of("deferUntil", today().toString(), "deferralInterest", "NONE"))),
                "deferUntil");
        assertRefused(desk.tryToReport("DISPUTED"), "case.on-hold");
        assertRefused(desk.tryToReport("PROPOSAL"), "case.on-hold");
        desk.report("RELEASED");
        assertRefused(desk.tryToReport("RELEASED"), "case.not-on-hold");
    }
}
