package io.recourse.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("task-service-level: how long a person may take")
class TaskServiceLevelTest {

    private static final Decision SERVICE_LEVEL = Decision.named("task-service-level");

    @ParameterizedTest(name = "{0}: {1} {2}, at risk from {3}")
    @CsvSource({
        "callDebtor, 8, WORKING_HOURS, 0.75",
        "orderVisit, 2, WORKING_DAYS, 0.5",
        "startVisit, 8, WORKING_HOURS, 0.75",
        "recordVisit, 8, WORKING_HOURS, 0.75",
        "proposePlacement, 2, WORKING_DAYS, 0.5",
        "approvePlacement, 2, WORKING_DAYS, 0.5",
        "confirmDeletion, 10, WORKING_DAYS, 0.8",
        "proposePlan, 2, WORKING_DAYS, 0.5",
        "approvePlan, 8, WORKING_HOURS, 0.75",
        "recordSignature, 5, WORKING_DAYS, 0.8",
        "reviewDemandLetter, 2, WORKING_DAYS, 0.5",
        "amendDemandLetter, 1, WORKING_DAYS, 0.5",
        "recordLetterDelivery, 7, WORKING_DAYS, 0.8",
        "recordNoticeDelivery, 7, WORKING_DAYS, 0.8",
        "approveReport, 1, WORKING_DAYS, 0.5",
        "draftClaim, 5, WORKING_DAYS, 0.6",
        "reviewFilingPacket, 2, WORKING_DAYS, 0.5",
        "approveFiling, 1, WORKING_DAYS, 0.5",
        "recordPreservation, 3, WORKING_DAYS, 0.7",
        "recordFiling, 10, WORKING_DAYS, 0.7",
        "recordAcceptance, 10, WORKING_DAYS, 0.7",
        "correctSuit, 2, WORKING_DAYS, 0.5",
        "recordMediation, 30, WORKING_DAYS, 0.8",
        "confirmMediation, 10, WORKING_DAYS, 0.5",
        "payCourtFee, 3, WORKING_DAYS, 0.5",
        "decideOnSuit, 2, WORKING_DAYS, 0.5",
        "prepareHearing, 2, WORKING_DAYS, 0.5",
        "withdrawSuit, 5, WORKING_DAYS, 0.5",
        "recordPreservationOrder, 5, WORKING_DAYS, 0.7",
        "liftPreservation, 5, WORKING_DAYS, 0.5",
        "recordFeeRefund, 20, WORKING_DAYS, 0.7",
        "recordDecision, 66, WORKING_DAYS, 0.8",
        "decideAppeal, 5, WORKING_DAYS, 0.5",
        "confirmJudgment, 15, WORKING_DAYS, 0.8",
        "applyForExecution, 10, WORKING_DAYS, 0.7",
        "recordExecution, 130, WORKING_DAYS, 0.8",
        "decideCourse, 3, WORKING_DAYS, 0.5",
        "reviewHold, 5, WORKING_DAYS, 0.6",
        "approveDisputeAnswer, 1, WORKING_DAYS, 0.5",
        "verifyCreditDispute, 5, WORKING_DAYS, 0.6",
        "decideRejectedRecord, 3, WORKING_DAYS, 0.5",
        "decideMessage, 4, WORKING_HOURS, 0.5",
        "answerReply, 8, WORKING_HOURS, 0.75",
        "answerComplaint, 2, WORKING_DAYS, 0.5",
        "payOutRefund, 3, WORKING_DAYS, 0.5",
    })
    void hasARowForEachTask(String task, int amount, String unit, double atRiskShare) {
        Decision.Answer answer = SERVICE_LEVEL.given("taskKey", task);

        assertThat(answer.<Integer>get("amount")).isEqualTo(amount);
        assertThat(answer.<String>get("unit")).isEqualTo(unit);
        assertThat(answer.<Double>get("atRiskShare")).isEqualTo(atRiskShare);
        assertThat(answer.rule()).isNotEqualTo("rule_any_other");
    }

    @Test
    void hasAnAnswerForATaskOfADesigner() {
        Decision.Answer answer = SERVICE_LEVEL.given("taskKey", "visitDebtor");

        assertThat(answer.rule()).isEqualTo("rule_any_other");
        assertThat(answer.<Integer>get("amount")).isEqualTo(3);
        assertThat(answer.<String>get("unit")).isEqualTo("WORKING_DAYS");
    }
}
