package io.recourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.recourse.deadlines.WorkingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A designer changes how long a task may take while such tasks are open. */
class ServiceLevelChangeTest extends CaseWork {

    private static final Path TABLE = Path.of("processes/task-service-level/task-service-level.dmn");
    private static final Duration WAIT = Duration.ofMinutes(2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    WorkingCalendar calendar;

    @Test
    void openTasksFollowTheTableAndKeepTheirHolds() throws IOException {
        String two = Files.readString(TABLE);
        String five = two.replaceFirst("(<outputEntry id=\"propose_plan.amount\">\\s*<text>)2<", "$15<");
        Desk fresh = in("instalment");
        Desk held = in("instalment");
        held.report("HARDSHIP");
        held.advance("P20D");
        held.report("RELEASED");
        Instant begun = moment(fresh, "created_at");
        Instant before = moment(fresh, "due_at");
        Instant beforeHeld = moment(held, "due_at");
        try {
            deploy(five);
            await().atMost(WAIT)
                    .until(() -> moment(held, "due_at").isAfter(beforeHeld)
                            && moment(fresh, "due_at").isAfter(before));

            assertThat(moment(fresh, "due_at").atZone(ZONE).toLocalDate())
                    .isEqualTo(calendar.plusWorkingDays(begun.atZone(ZONE).toLocalDate(), 5)
                            .date());
            assertThat(dueInTasklist(fresh)).isEqualTo(moment(fresh, "due_at").truncatedTo(ChronoUnit.MILLIS));
        } finally {
            deploy(two);
        }
        await().atMost(WAIT).until(() -> moment(fresh, "due_at").equals(before));
        await().atMost(WAIT)
                .untilAsserted(
                        () -> assertThat(moment(held, "due_at")).isCloseTo(beforeHeld, within(1, ChronoUnit.MINUTES)));
        assertThat(dueInTasklist(held)).isEqualTo(moment(held, "due_at").truncatedTo(ChronoUnit.MILLIS));
    }

    private void deploy(String table) {
        repository
                .createDeployment()
                .name("service levels")
                .addString("task-service-level.dmn", table)
                .deploy();
    }

    private Instant moment(Desk desk, String column) {
        return jdbc.sql("select %s from work_item where case_no = ? and key = 'proposePlan'".formatted(column))
                .param(desk.caseNo().value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private Instant dueInTasklist(Desk desk) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(desk.caseNo().value())
                .taskDefinitionKey("proposePlan")
                .singleResult()
                .getDueDate()
                .toInstant();
    }
}
