package io.recourse.workbench;

import io.recourse.engine.FailedStep;

/**
 * A failed step as the page shows it, in the reader's language.
 *
 * @param reason why it failed, in a sentence
 * @param thrown what was thrown where no sentence tells it; null where the reader may not see whom it names
 */
record FailedStepRow(FailedStep step, String name, String process, String reason, String thrown) {}
