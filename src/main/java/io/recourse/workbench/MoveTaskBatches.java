package io.recourse.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.access.OnBehalf;
import io.recourse.common.LeftOut;
import io.recourse.common.QueueWorker;
import io.recourse.common.Turns;
import io.recourse.engine.TaskInbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tries and completes the tasks of batches, one after the other, for the person who asked for it. A task and its place in
 * the batch commit together: whoever is killed in between has done nothing, and the task's turn comes again.
 */
@Component
class MoveTaskBatches extends QueueWorker {

    private final TaskBatchTable batches;
    private final TaskBatchRowTable rows;
    private final TaskInbox inbox;
    private final OnBehalf onBehalf;
    private final ObjectMapper json;
    private final Turns turns;

    MoveTaskBatches(
            TaskBatchTable batches,
            TaskBatchRowTable rows,
            TaskInbox inbox,
            OnBehalf onBehalf,
            ObjectMapper json,
            Turns turns) {
        super("task-batches");
        this.batches = batches;
        this.rows = rows;
        this.inbox = inbox;
        this.onBehalf = onBehalf;
        this.json = json;
        this.turns = turns;
    }

    @TransactionalEventListener
    void wake(TaskBatchMoves moves) {
        wake();
    }

    @Override
    protected boolean next() {
        return turns.next(this::move, this::refuse);
    }

    private boolean move(Consumer<TaskBatchTurn> taken) {
        TaskBatchTurn turn = rows.takeNext().orElse(null);
        if (turn == null) {
            batches.endSteps();
            return false;
        }
        taken.accept(turn);
        onBehalf.of(turn.person(), () -> {
            Map<String, Object> fields = fields(turn);
            if (turn.completes()) {
                inbox.complete(turn.taskId(), fields);
            } else {
                inbox.tryOut(turn.taskId(), fields);
            }
        });
        rows.passed(turn);
        return true;
    }

    /** What is left empty for all is as each task proposes. */
    private Map<String, Object> fields(TaskBatchTurn turn) {
        Map<String, Object> fields = new HashMap<>(answers(turn));
        if (fields.values().stream().anyMatch(MoveTaskBatches::isEmpty)) {
            Map<String, Object> proposed = inbox.data(turn.taskId());
            fields.replaceAll(
                    (key, answer) -> isEmpty(answer) ? json.convertValue(proposed.get(key), Object.class) : answer);
        }
        return fields;
    }

    private static boolean isEmpty(Object answer) {
        return answer == null || answer.equals("") || (answer instanceof List<?> list && list.isEmpty());
    }

    private Map<String, Object> answers(TaskBatchTurn turn) {
        try {
            return json.readValue(turn.answers(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuse(TaskBatchTurn turn, RuntimeException failure) {
        LeftOut why = LeftOut.of(failure, "Task batch: task " + turn.taskId(), "task-batch.failed");
        rows.refused(turn, why.code(), why.arguments());
    }
}
