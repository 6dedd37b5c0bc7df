package io.recourse.documents;

import io.recourse.common.Actor;
import java.time.Instant;

/**
 * Somebody approved a document: these bytes and no others.
 *
 * @param sha256 the hash of what he saw
 */
public record Approval(DocumentId document, String sha256, Actor by, Instant at) {}
