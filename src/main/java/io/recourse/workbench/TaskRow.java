package io.recourse.workbench;

import io.recourse.engine.ServiceLevel;
import io.recourse.engine.WorkItem;

/**
 * A task as lists show it.
 *
 * @param name in the reader's language
 * @param debtor as the reader may see the name
 * @param dueInWords as "in 2 working days", or that its clock is stopped
 * @param forReader whether the reader's groups may work on it
 * @param mine whether the reader has claimed it, or does the tasks of an absent colleague who has
 * @param assignee the name of the one who has it; null while nobody has
 * @param substitute the name of the one who does it while he is away; null while he is not
 */
record TaskRow(
        WorkItem item,
        String name,
        String debtor,
        ServiceLevel serviceLevel,
        String dueInWords,
        boolean forReader,
        boolean mine,
        String assignee,
        String substitute) {

    public boolean isClaimable() {
        return forReader && item.assignee() == null;
    }
}
