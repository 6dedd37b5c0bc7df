package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a person may not do with a task: nothing of it is kept. */
class TaskCompletionTest extends CaseWork {

    private Desk toBeCalled() {
        Desk desk = onTheLadder();
        desk.advance("P4D");
        return desk;
    }

    private int calls(Desk desk) {
        return jdbc.sql("select count(*) from debtor_call where case_no = ?")
                .param(desk.caseNo().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void isRefusedWithOneEntryAField() {
        Desk desk = toBeCalled();
        String timeline = desk.timeline();

        assertFaults(desk.tryToComplete("assistant", "callDebtor", Map.of()), "outcome");
        assertFaults(
                desk.tryToComplete("assistant", "callDebtor", Map.of("outcome", "promised", "callEffective", true)),
                "promisedOn",
                "promisedAmount",
                "recordingRef");
        assertFaults(
                desk.tryToComplete(
                        "assistant",
                        "callDebtor",
                        Filled.with(Filled.said("refused"), Map.of("status", "CLOSED", "caseNo", "RC-1"))),
                "status",
                "caseNo");
        assertFaults(
                desk.tryToComplete(
                        "assistant",
                        "callDebtor",
                        Map.of(
                                "outcome",
                                "bribed",
                                "callEffective",
                                "perhaps",
                                "promisedOn",
                                "2026-02-30",
                                "promisedAmount",
                                "a lot",
                                "recordingRef",
                                List.of("REC-1"),
                                "note",
                                Map.of("text", "no"))),
                "outcome",
                "callEffective",
                "promisedOn",
                "promisedAmount",
                "recordingRef",
                "note");
        assertFaults(
                desk.tryToComplete(
                        "assistant",
                        "callDebtor",
                        Map.of(
                                "outcome",
                                "promised",
                                "promisedOn",
                                "+999999999-12-31",
                                "promisedAmount",
                                "1e2147483647",
                                "note",
                                "\u0000")),
                "promisedOn",
                "promisedAmount",
                "note");
        assertFaults(
                desk.tryToComplete(
                        "assistant",
                        "callDebtor",
                        Filled.with(
                                Filled.promised(inDays(1), "-0.01"),
                                Map.of("recordingRef", "'; drop table promise", "note", "x".repeat(1001)))),
                "promisedAmount",
                "recordingRef",
                "note");

        assertThat(desk.timeline()).startsWith(timeline).doesNotContain("completed");
        assertThat(calls(desk)).isZero();
        assertThat(desk.openTasks()).containsExactly("callDebtor");
    }

    @Test
    void needsAReasonOfMoreThanBlanks() {
        Desk desk = in("demand-letter");

        for (String decision : List.of("returned", "withdrawn")) {
            assertFaults(
                    desk.tryToComplete("lawyer", "reviewDemandLetter", Map.of("outcome", decision, "reason", " \n ")),
                    "reason");
        }
    }

    @Test
    void needsTheGrievanceThatALawyerIsToExamine() {
        Desk desk = toBeCalled();

        for (String grievance : List.of("disputed", "hardship")) {
            assertFaults(
                    desk.tryToComplete(
                            "assistant", "callDebtor", Filled.with(Filled.said(grievance), Map.of("note", ""))),
                    "note");
        }
    }

    @Test
    void isForItsGroupsOnly() {
        Desk desk = toBeCalled();
        String task = desk.task("assistant", "callDebtor");

        assertRefused(desk.tryToComplete("lawyer", "callDebtor", Filled.said("refused")), "task.not-for-you");
        assertRefused(desk.tryToComplete("lead", "callDebtor", Filled.said("refused")), "task.not-for-you");
        for (String user : List.of("manager", "auditor", "admin", "designer")) {
            assertThat(desk.as(user)
                            .post("/api/tasks/" + task + "/complete", Filled.said("refused"))
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(calls(desk)).isZero();
    }

    @Test
    void isDoneOnceWhenTwoPeopleCompleteItAtTheSameTime() throws Exception {
        Desk desk = toBeCalled();
        String task = desk.task("assistant", "callDebtor");
        CyclicBarrier together = new CyclicBarrier(2);
        List<Api.Answer> answers;
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<Api.Answer> first = people.submit(() -> complete(desk, task, together));
            Future<Api.Answer> second = people.submit(() -> complete(desk, task, together));
            answers = List.of(first.get(), second.get());
        } finally {
            people.shutdown();
        }

        assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(204);
        JsonNode refusal = answers.stream()
                .filter(answer -> answer.status() != 204)
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(refusal.get("code").asText()).isEqualTo("task.gone.completed");
        assertThat(calls(desk)).isOne();
    }

    private static Api.Answer complete(Desk desk, String task, CyclicBarrier together) throws Exception {
        together.await();
        return desk.as("assistant").post("/api/tasks/" + task + "/complete", Filled.said("refused"));
    }
}
