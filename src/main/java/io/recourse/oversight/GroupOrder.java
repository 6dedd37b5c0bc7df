package io.recourse.oversight;

import java.util.Comparator;
import java.util.List;

/** The order in which groups are told: hours by the clock, tones and stages as they follow each other, others by name. */
final class GroupOrder {

    private static final List<String> TONES = List.of("friendly", "firm", "final", "neutral");
    private static final List<String> STAGES = List.of(
            "reminder",
            "instalment",
            "demand-letter",
            "field-visit",
            "agency-placement",
            "credit-reporting",
            "court-filing",
            "court-proceedings");

    private static final int HOURS = 24;

    private GroupOrder() {}

    static Comparator<String> of(By by) {
        return switch (by) {
            case HOUR -> Comparator.comparingInt(hour -> hour.matches("\\d+") ? Integer.parseInt(hour) : HOURS);
            case TONE -> in(TONES);
            case STAGE -> in(STAGES);
            case CHANNEL, AGENCY -> Comparator.naturalOrder();
        };
    }

    static Comparator<String> of(RecoveryBy by) {
        return by == RecoveryBy.STAGE ? in(STAGES) : Comparator.naturalOrder();
    }

    private static Comparator<String> in(List<String> order) {
        return Comparator.<String>comparingInt(name -> order.contains(name) ? order.indexOf(name) : order.size())
                .thenComparing(Comparator.naturalOrder());
    }
}
