package io.recourse.courtfiling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.access.OnBehalf;
import io.recourse.common.LeftOut;
import io.recourse.common.QueueWorker;
import io.recourse.common.Refused;
import io.recourse.common.Turns;
import io.recourse.engine.TaskInbox;
import io.recourse.engine.WorkItem;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Completes the tasks of batches, one case after the other, for the person who asked for it. A task and its case's place in
 * the batch commit together: whoever is killed in between has done nothing, and the case's turn comes again.
 */
@Component
class MoveFilingBatches extends QueueWorker {

    private final FilingBatchTable batches;
    private final FilingBatchCaseTable cases;
    private final CourtFilings filings;
    private final Defendants defendants;
    private final TaskInbox inbox;
    private final OnBehalf onBehalf;
    private final ObjectMapper json;
    private final Turns turns;

    MoveFilingBatches(
            FilingBatchTable batches,
            FilingBatchCaseTable cases,
            CourtFilings filings,
            Defendants defendants,
            TaskInbox inbox,
            OnBehalf onBehalf,
            ObjectMapper json,
            Turns turns) {
        super("filing-batches");
        this.batches = batches;
        this.cases = cases;
        this.filings = filings;
        this.defendants = defendants;
        this.inbox = inbox;
        this.onBehalf = onBehalf;
        this.json = json;
        this.turns = turns;
    }

    @TransactionalEventListener
    void wake(FilingBatchMoves moves) {
        wake();
    }

    @Override
    protected boolean next() {
        return turns.next(this::move, this::refuse);
    }

    private boolean move(Consumer<BatchTurn> taken) {
        BatchTurn turn = cases.takeNext().orElse(null);
        if (turn == null) {
            batches.endSteps();
            return false;
        }
        taken.accept(turn);
        if (turn.step() == FilingBatch.Status.DRAFTING
                && !defendants.guarantors(turn.caseNo()).isEmpty()) {
            throw new Refused("filing-batch.guarantors", turn.caseNo());
        }
        String task = task(turn).orElseThrow(() -> new Refused("filing-batch.no-task", turn.caseNo()));
        onBehalf.of(turn.person(), () -> inbox.complete(task, form(turn)));
        cases.passed(turn);
        return true;
    }

    /** The task of the filing that the batch took in: one considered anew is nobody's to complete but its own lawyer's. */
    private Optional<String> task(BatchTurn turn) {
        if (!filings.inHand(turn.caseNo()).id().equals(turn.filing())) {
            return Optional.empty();
        }
        return inbox.of(turn.caseNo()).stream()
                .filter(item -> item.key().equals(turn.task()))
                .map(WorkItem::taskId)
                .findFirst();
    }

    private Map<String, Object> form(BatchTurn turn) {
        return switch (turn.step()) {
            case DRAFTING -> answers(turn);
            case REVIEWING -> Map.of("outcome", "complete");
            default -> Map.of("outcome", "approved");
        };
    }

    private Map<String, Object> answers(BatchTurn turn) {
        try {
            return json.readValue(turn.answers(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuse(BatchTurn turn, RuntimeException failure) {
        LeftOut why = LeftOut.of(failure, "Filing batch: case " + turn.caseNo(), "filing-batch.failed");
        cases.refused(turn, why.code(), why.arguments());
    }
}
