package io.recourse.journeys;

import io.recourse.engine.ProductClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** The {@link BareEngine}: a case is a number, and a completed task says where to go. */
final class BareClimber extends Climber {

    private final ProcessEngine engine;
    private int number;

    BareClimber(ProcessEngine engine, ProductClock clock) {
        super(engine, clock);
        this.engine = engine;
    }

    void begin(String caseNo) {
        engine.getRuntimeService().startProcessInstanceByKey("legal-escalation", caseNo, Map.of("caseNo", caseNo));
    }

    @Override
    List<Runnable> cases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "CASE" + number++)
                .map(caseNo -> (Runnable) () -> begin(caseNo))
                .toList();
    }

    @Override
    void complete(Task task, Leg leg, LocalDate today) {
        Map<String, Object> routing = Map.of(
                "outcome",
                leg.form(today).get("outcome"),
                "letterDeadlineAt",
                BareEngine.inDays(15),
                "reportNotBefore",
                BareEngine.inDays(20));
        engine.getTaskService().complete(task.getId(), routing);
    }
}
