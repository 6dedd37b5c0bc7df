package io.recourse.documents;

import io.recourse.common.Actor;
import java.time.Instant;

/**
 * Somebody read a document.
 *
 * @param what {@code PDF}, or {@code PAGE} and its number
 */
public record Reading(Instant at, Actor reader, String what) {}
