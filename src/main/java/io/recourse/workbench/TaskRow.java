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
 * @param mine whether the reader has claimed it, or does the tasks of an absent colleague who has
 * @param absent the name of the one who has it, while he is away; null otherwise
 * @param substitute who does it meanwhile; null while he is not away
 */
record TaskRow(
        WorkItem item,
        String name,
        String debtor,
        ServiceLevel serviceLevel,
        String dueInWords,
        boolean forReader,
        boolean mine,
        String absent,
        String substitute) {

    public boolean isClaimable() {
        return forReader && item.assignee() == null;
    }
}
