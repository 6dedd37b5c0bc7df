package io.recourse.courtfiling;

/**
 * What stands in the way of a filing, as the table {@code filing-eligibility} says it.
 *
 * @param rule the table's rule
 * @param ofRoute whether it concerns the route alone; otherwise the case, whatever the route
 * @param stops whether nothing may be filed while it stands; otherwise it is advice
 * @param what in both languages
 * @param source the article, in both languages
 */
public record Obstacle(String rule, boolean ofRoute, boolean stops, String what, String source) {}
