package io.recourse.legalcase;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One thing that happened to a case.
 *
 * @param kind names the message {@code timeline.<kind>} that tells it
 * @param args fill the message's named places; a value that begins with {@code @} is itself a message key
 * @param refs ids of documents, payments or messages that it is about
 */
public record TimelineEntry(
        long id, Instant at, String kind, String actor, Map<String, String> args, List<String> refs) {}
