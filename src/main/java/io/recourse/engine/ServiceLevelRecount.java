package io.recourse.engine;

import io.recourse.deadlines.DueTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the due moments of open tasks anew once {@code task-service-level} was changed, from the task's beginning and
 * without its holds. Each task knows by which content of the table it was counted, so that what a crash interrupts goes on
 * and nothing is counted twice.
 */
@Component
class ServiceLevelRecount {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceLevelRecount.class);
    private static final int PIECE = 500;

    private final WorkItems workItems;
    private final ServiceLevels serviceLevels;
    private final TransactionTemplate transactions;

    ServiceLevelRecount(WorkItems workItems, ServiceLevels serviceLevels, TransactionTemplate transactions) {
        this.workItems = workItems;
        this.serviceLevels = serviceLevels;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 10_000)
    void recount() {
        String table = serviceLevels.table();
        int counted = 0;
        List<WorkItem> piece = workItems.countedOtherwise(table, "", PIECE);
        while (!piece.isEmpty()) {
            counted += recount(piece, table);
            piece = workItems.countedOtherwise(
                    table, piece.get(piece.size() - 1).taskId(), PIECE);
        }
        if (counted > 0) {
            LOG.info("The service levels were changed: {} open tasks have new due moments", counted);
        }
    }

    /** How many were moved. One that the table does not know any more keeps what it had; one that is moved now waits. */
    private int recount(List<WorkItem> piece, String table) {
        Map<WorkItem, DueTime> moved = new LinkedHashMap<>();
        List<WorkItem> unchanged = new ArrayList<>();
        for (WorkItem item : piece) {
            try {
                DueTime due = serviceLevels.dueNow(item);
                if (due.equals(item.due())) {
                    unchanged.add(item);
                } else {
                    moved.put(item, due);
                }
            } catch (RuntimeException e) {
                LOG.warn("Task {} keeps its due moment", item.taskId(), e);
                unchanged.add(item);
            }
        }
        workItems.markCounted(unchanged, table);
        moved.forEach((item, due) -> transactions.executeWithoutResult(status -> move(item, due, table)));
        return moved.size();
    }

    private void move(WorkItem item, DueTime due, String table) {
        if (workItems.markCounted(List.of(item), table) > 0) {
            workItems.setDue(item.taskId(), due);
        }
    }
}
