package io.recourse.engine;

import java.util.Set;

/**
 * Whose agenda is asked for: the tasks that he has claimed, and those that nobody has and his groups may do.
 *
 * @param groups ids of his roles
 */
public record Worker(String id, Set<String> groups) {}
