package io.recourse.courtfiling;

/**
 * What stands in the way of a filing, as the table {@code filing-eligibility} says it.
 *
 * @param rule the table's rule
 * @param stops whether nothing may be filed while it stands; otherwise it is advice
 * @param what in both languages
 * @param source the article, in both languages
 */
public record Obstacle(String rule, Concern concern, boolean stops, String what, String source) {

    /** What it stands in the way of: any suit, this route, or a suit against the guarantors. */
    public enum Concern {
        CASE,
        ROUTE,
        GUARANTORS
    }

    boolean closes(Concern what) {
        return stops && concern == what;
    }
}
