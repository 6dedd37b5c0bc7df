package io.recourse.workbench;

import io.recourse.engine.ServiceLevel;
import io.recourse.engine.WorkItem;

/**
 * A task as lists show it.
 *
 * @param name in the reader's language
 * @param debtor as the reader may see the name
 * @param dueInWords as "in 2 working days"
 * @param forReader whether the reader's groups may work on it
 * @param mine whether the reader has claimed it
 */
record TaskRow(
        WorkItem item,
        String name,
        String debtor,
        ServiceLevel serviceLevel,
        String dueInWords,
        boolean forReader,
        boolean mine) {

    public boolean isClaimable() {
        return forReader && item.assignee() == null;
    }
}
