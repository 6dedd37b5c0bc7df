package io.recourse.workbench;

import io.recourse.common.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Tasks of one kind that a person completes together with one form.
 *
 * @param answers the form's fields as JSON; null before they are given
 * @param rows how many tasks it has
 * @param waiting how many of them have not been checked
 * @param eligible how many may be completed so
 * @param done how many were
 * @param refused how many may not be, or were not
 */
record TaskBatch(
        UUID id,
        long number,
        String process,
        String key,
        Status status,
        String answers,
        Actor person,
        Instant createdAt,
        int rows,
        int waiting,
        int eligible,
        int done,
        int refused) {

    /** How far it is. */
    enum Status {
        /** The form is to be filled in. */
        OPEN,
        /** Each task is tried, without effect. */
        CHECKING,
        /** What may be completed is known; the person opens his sample and lets it go on, or changes the answers. */
        CHECKED,
        COMPLETING,
        DONE,
        DROPPED
    }

    public boolean isMoving() {
        return status == Status.CHECKING || status == Status.COMPLETING;
    }

    public boolean isOver() {
        return status == Status.DONE || status == Status.DROPPED;
    }

    public int percent() {
        int left = status == Status.CHECKING ? waiting : eligible;
        return rows == 0 ? 100 : 100 * (rows - left) / rows;
    }
}
