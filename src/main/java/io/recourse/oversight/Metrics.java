package io.recourse.oversight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.recourse.engine.FailedSteps;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What an operator watches, for Prometheus at {@code /actuator/prometheus}: numbers by stage, channel and status, never of
 * a person or case. {@code src/docs/grafana} draws them.
 *
 * <ul>
 *   <li>{@code recourse_tasks}: open tasks by {@code stage} and {@code state} (on_track, at_risk, breached, held)
 *   <li>{@code recourse_tasks_oldest_seconds}: by {@code stage}, how long the oldest open task has been open
 *   <li>{@code recourse_tasks_completed}, {@code recourse_tasks_late}: by {@code stage}, in {@link DeadlineBoard#PERIOD}
 *       days
 *   <li>{@code recourse_cases}: by {@code status}
 *   <li>{@code recourse_messages}: waiting, on their way or stuck, by {@code channel} and {@code status}
 *   <li>{@code recourse_failed_steps}: steps that wait at <i>Trouble</i>
 * </ul>
 */
@Component
class Metrics {

    private static final String CASES = """
            select status, count(c.case_no)
            from (values ('OPEN'), ('ON_HOLD'), ('CLOSED')) as states (status) left join legal_case c using (status)
            group by status
            """;

    /** Zero is told too: a series that vanishes looks like one that was never measured. */
    private static final String MESSAGES = """
            select channel, status, count(d.id) filter (where d.stuck or status in ('QUEUED', 'SENDING'))
            from (values ('EMAIL'), ('SMS'), ('POST')) as channels (channel)
                cross join (values ('QUEUED'), ('SENDING'), ('UNCERTAIN'), ('FAILED')) as states (status)
                left join dispatch d using (channel, status)
            group by channel, status
            """;

    private static final DeadlineBoard.Scope ALL = new DeadlineBoard.Scope(null, null, null);

    private final DeadlineBoard board;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final MultiGauge tasks;
    private final MultiGauge oldest;
    private final MultiGauge completed;
    private final MultiGauge late;
    private final MultiGauge cases;
    private final MultiGauge messages;

    Metrics(DeadlineBoard board, FailedSteps failedSteps, JdbcClient jdbc, Clock clock, MeterRegistry registry) {
        this.board = board;
        this.jdbc = jdbc;
        this.clock = clock;
        tasks = gauge("recourse.tasks", "Open tasks", registry);
        oldest = gauge("recourse.tasks.oldest.seconds", "Age of the oldest open task", registry);
        completed = gauge("recourse.tasks.completed", "Tasks completed in the period of the deadline board", registry);
        late = gauge("recourse.tasks.late", "Of those, the ones completed after they were due", registry);
        cases = gauge("recourse.cases", "Cases", registry);
        messages = gauge("recourse.messages", "Messages that have not left, or whose fate nobody knows", registry);
        Gauge.builder("recourse.failed.steps", failedSteps, FailedSteps::count)
                .description("Steps that failed three times and wait for a person")
                .register(registry);
    }

    private static MultiGauge gauge(String name, String description, MeterRegistry registry) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    @Scheduled(fixedDelayString = "PT1M")
    void refresh() {
        List<BoardLine> lines = board.by(BoardBy.STAGE, ALL);
        tasks.register(lines.stream().flatMap(line -> states(line).stream()).toList(), true);
        oldest.register(byStage(lines, this::age), true);
        completed.register(byStage(lines, BoardLine::done), true);
        late.register(byStage(lines, BoardLine::late), true);
        cases.register(counted(CASES, "status"), true);
        messages.register(counted(MESSAGES, "channel", "status"), true);
    }

    private static List<MultiGauge.Row<?>> states(BoardLine line) {
        return List.of(
                row(line, "on_track", line.onTrack()),
                row(line, "at_risk", line.atRisk()),
                row(line, "breached", line.breached()),
                row(line, "held", line.held()));
    }

    private static MultiGauge.Row<?> row(BoardLine line, String state, long count) {
        return MultiGauge.Row.of(Tags.of("stage", line.group(), "state", state), count);
    }

    private static List<MultiGauge.Row<?>> byStage(List<BoardLine> lines, Function<BoardLine, Number> number) {
        return lines.stream()
                .<MultiGauge.Row<?>>map(line -> MultiGauge.Row.of(Tags.of("stage", line.group()), number.apply(line)))
                .toList();
    }

    private Number age(BoardLine line) {
        return line.oldest() == null
                ? 0
                : Duration.between(line.oldest(), clock.instant()).toSeconds();
    }

    /** @param tags the names of the columns before the count */
    private List<MultiGauge.Row<?>> counted(String sql, String... tags) {
        return jdbc.sql(sql)
                .<MultiGauge.Row<?>>query((row, n) -> {
                    Tags all = Tags.empty();
                    for (int i = 0; i < tags.length; i++) {
                        all = all.and(tags[i], row.getString(i + 1).toLowerCase(Locale.ROOT));
                    }
                    return MultiGauge.Row.of(all, row.getLong(tags.length + 1));
                })
                .list();
    }
}
