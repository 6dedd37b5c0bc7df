package io.recourse.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Actor;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks of one kind, completed together: one form, each task tried without effect, a sample opened, then each completed by
 * itself with all its rules. A batch is its person's alone.
 */
@Component
@Transactional
class TaskBatches {

    /** What the person must still open before the batch may be completed. */
    record Sample(int needed, List<TaskBatchRow> unopened) {}

    private static final String WRONG_STATUS = "task-batch.wrong-status";

    private final TaskBatchTable table;
    private final TaskBatchRowTable rows;
    private final TaskInbox inbox;
    private final Policy policy;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskBatches(
            TaskBatchTable table,
            TaskBatchRowTable rows,
            TaskInbox inbox,
            Policy policy,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.rows = rows;
        this.inbox = inbox;
        this.policy = policy;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** The most tasks that a batch takes. */
    int most() {
        return policy.count("task-batch-most", LocalDate.now(clock));
    }

    /**
     * @throws Refused with code {@code tasks.none-selected}, {@code task-batch.several-kinds}, {@code task-batch.one-by-one} or
     *     {@code task-batch.too-many}
     */
    UUID begin(List<WorkItem> items, Actor person) {
        if (items.isEmpty()) {
            throw new Refused("tasks.none-selected");
        }
        if (items.stream()
                        .map(item -> item.process() + "." + item.key())
                        .distinct()
                        .count()
                > 1) {
            throw new Refused("task-batch.several-kinds");
        }
        if (!inbox.isAnsweredAlike(items.get(0).key())) {
            throw new Refused("task-batch.one-by-one");
        }
        if (items.size() > most()) {
            throw new Refused("task-batch.too-many", most());
        }
        UUID id = UUID.randomUUID();
        table.add(id, items, person, clock.instant());
        return id;
    }

    /** The form is filled in, for the first time or anew: each task is tried with it. */
    void answer(UUID id, Map<String, Object> answers, Actor person) {
        get(id, person);
        String written = write(answers);
        if (written.length() > TaskDrafts.LONGEST) {
            throw new Refused("task-batch.too-long");
        }
        if (!table.answer(id, written)) {
            throw new Refused(WRONG_STATUS);
        }
        events.publishEvent(new TaskBatchMoves());
    }

    /** @throws Refused with code {@code task-batch.unopened} before the sample is, {@code task-batch.nothing-to-do} */
    void complete(UUID id, Actor person) {
        if (get(id, person).eligible() == 0) {
            throw new Refused("task-batch.nothing-to-do");
        }
        int unopened = sample(id, person).unopened().size();
        if (unopened > 0) {
            throw new Refused("task-batch.unopened", unopened);
        }
        change(id, TaskBatch.Status.CHECKED, TaskBatch.Status.COMPLETING);
        events.publishEvent(new TaskBatchMoves());
    }

    /** Nothing is done; the tasks stay as they are. */
    void drop(UUID id, Actor person) {
        get(id, person);
        boolean dropped = Stream.of(TaskBatch.Status.OPEN, TaskBatch.Status.CHECKED)
                .anyMatch(status -> table.change(id, status, TaskBatch.Status.DROPPED));
        if (!dropped) {
            throw new Refused(WRONG_STATUS);
        }
    }

    /**
     * The person opens a task of the batch.
     *
     * @return the task's id
     */
    String open(UUID id, int seq, Actor person) {
        get(id, person);
        return rows.open(id, seq).orElseThrow(() -> new Refused("task-batch.unknown"));
    }

    /** @throws Refused with code {@code task-batch.unknown} when there is none or it is another's */
    @Transactional(readOnly = true)
    TaskBatch get(UUID id, Actor person) {
        return table.find(id)
                .filter(batch -> batch.person().equals(person))
                .orElseThrow(() -> new Refused("task-batch.unknown"));
    }

    @Transactional(readOnly = true)
    List<TaskBatch> of(Actor person, int most) {
        return table.of(person, most);
    }

    @Transactional(readOnly = true)
    List<TaskBatchRow> rows(UUID id, int after, int limit, Actor person) {
        return rows.of(id, after, limit, needed(get(id, person)));
    }

    @Transactional(readOnly = true)
    Sample sample(UUID id, Actor person) {
        int needed = needed(get(id, person));
        return new Sample(needed, rows.unopened(id, needed));
    }

    /** A task whose form is the same for all; empty when none of them is open any more. */
    @Transactional(readOnly = true)
    Optional<String> firstOpen(UUID id, Actor person) {
        return rows.firstOpen(get(id, person).id());
    }

    private int needed(TaskBatch batch) {
        if (batch.status() != TaskBatch.Status.CHECKED) {
            return 0;
        }
        LocalDate today = LocalDate.now(clock);
        int all = batch.eligible();
        int share = (all * policy.count("task-batch-sample-percent", today) + 99) / 100;
        return Math.min(all, Math.max(share, policy.count("task-batch-sample-least", today)));
    }

    private void change(UUID id, TaskBatch.Status from, TaskBatch.Status to) {
        if (!table.change(id, from, to)) {
            throw new Refused(WRONG_STATUS);
        }
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
