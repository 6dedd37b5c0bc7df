package io.recourse.documents.publishing;

import io.recourse.common.Actor;
import java.time.Instant;

/**
 * What a designer is changing in a file.
 *
 * @param beganWith the SHA-256 of the text that was in use when he began
 */
public record TemplateDraft(String path, Actor designer, String text, String beganWith, Instant savedAt) {}
