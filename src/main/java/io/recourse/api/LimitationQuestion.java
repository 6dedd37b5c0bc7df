package io.recourse.api;

import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.deadlines.LimitationEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a caller asks about limitation. Dates as {@code 2026-11-22}.
 *
 * @param dueOn when the whole debt fell due
 * @param events in any order; may be left out
 * @param asOf the day asked for; today when left out
 */
record LimitationQuestion(String dueOn, List<Event> events, String asOf) {

    private static final int MOST_EVENTS = 1_000;

    /**
     * Something that happened.
     *
     * @param kind a {@link LimitationEvent.Kind}
     * @param until suspension only: the day the obstacle was removed
     * @param newLastDueOn signed plan only: the due date of its last instalment
     */
    record Event(String kind, String on, String until, String newLastDueOn) {}

    /** The question, understood. */
    record Facts(LocalDate dueOn, List<LimitationEvent> events, LocalDate asOf) {}

    /** @throws InvalidFields with an entry for each wrong field, as {@code events[0].on} */
    Facts facts(LocalDate today) {
        RequestFields fields = new RequestFields();
        LocalDate due = fields.day("dueOn", dueOn);
        LocalDate day = fields.dayOr("asOf", asOf, today);
        List<Event> given = events == null ? List.of() : events;
        if (given.size() > MOST_EVENTS) {
            fields.wrong("events", "deadlines.too-many-events", MOST_EVENTS);
            fields.mustBeValid();
        }
        List<LimitationEvent> happened = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            happened.add(event("events[" + i + "]", given.get(i), fields));
        }
        fields.mustBeValid();
        return new Facts(due, happened, day);
    }

    private static LimitationEvent event(String field, Event event, RequestFields fields) {
        if (event == null) {
            return fields.wrong(field, "form.constraint.NotNull");
        }
        LimitationEvent.Kind kind = fields.choice(field + ".kind", event.kind(), LimitationEvent.Kind.class);
        LocalDate on = fields.day(field + ".on", event.on());
        LocalDate until = fields.dayOr(field + ".until", event.until(), null);
        LocalDate newLastDueOn = fields.dayOr(field + ".newLastDueOn", event.newLastDueOn(), null);
        if (kind == null || on == null) {
            return null;
        }
        try {
            return new LimitationEvent(kind, on, until, newLastDueOn);
        } catch (Refused refused) {
            String of = kind == LimitationEvent.Kind.SUSPENSION ? ".until" : ".newLastDueOn";
            return fields.wrong(field + of, refused.code(), refused.arguments());
        }
    }
}
