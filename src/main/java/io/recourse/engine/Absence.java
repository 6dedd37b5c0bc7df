package io.recourse.engine;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person is away, and another does his tasks meanwhile.
 *
 * @param from the first day of it
 * @param to the last day of it
 * @param substitute who does his tasks
 * @param enteredBy he himself, or a lead
 * @param backOn the day on which he was back early; null otherwise
 */
public record Absence(
        UUID id, String user, LocalDate from, LocalDate to, String substitute, String enteredBy, LocalDate backOn) {

    public boolean coversDay(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to) && (backOn == null || day.isBefore(backOn));
    }

    /** Whether no day of it is left. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(to) || (backOn != null && !today.isBefore(backOn));
    }
}
