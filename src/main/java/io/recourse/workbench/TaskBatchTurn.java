package io.recourse.workbench;

import io.recourse.common.Actor;
import java.util.UUID;

/**
 * The task of a batch that is tried or completed next.
 *
 * @param completes false when it is only tried
 * @param answers JSON of the form's fields
 */
record TaskBatchTurn(UUID batch, int seq, String taskId, boolean completes, Actor person, String answers) {}
