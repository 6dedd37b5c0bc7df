package io.recourse.workbench;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.escalation.CaseEvent;
import io.recourse.legalcase.CaseStatus;
import io.recourse.legalcase.HardshipGround;
import java.util.List;

/**
 * What a person reports of a case.
 *
 * @param ground what a hardship is; null where nobody said
 * @param note what the reader of the timeline should know; may be blank
 * @param confirmed whether he knows that an event that ends the case cannot be taken back; null when he did not say
 */
record Steering(CaseEvent event, HardshipGround ground, String note, Boolean confirmed) {

    static final int NOTE_LENGTH = 1000;

    private static final List<CaseEvent> FINAL = List.of(CaseEvent.RECALLED, CaseEvent.WRITTEN_OFF);

    /** An event that can be reported now. */
    record Choice(CaseEvent event) {

        public boolean isFinal() {
            return FINAL.contains(event);
        }

        public boolean asksGround() {
            return event == CaseEvent.HARDSHIP;
        }

        public String icon() {
            return switch (event) {
                case RECALLED -> "arrow-return-left";
                case WRITTEN_OFF -> "archive";
                case DISPUTED -> "chat-square-quote";
                case HARDSHIP -> "heart-pulse";
                case RELEASED -> "play-circle";
                case PROPOSAL -> "calendar2-check";
            };
        }
    }

    static List<Choice> choices(CaseStatus status) {
        List<CaseEvent> events = switch (status) {
            case OPEN ->
                List.of(
                        CaseEvent.PROPOSAL,
                        CaseEvent.DISPUTED,
                        CaseEvent.HARDSHIP,
                        CaseEvent.RECALLED,
                        CaseEvent.WRITTEN_OFF);
            case ON_HOLD -> List.of(CaseEvent.RELEASED, CaseEvent.RECALLED, CaseEvent.WRITTEN_OFF);
            case CLOSED -> List.of();
        };
        return events.stream().map(Choice::new).toList();
    }

    /**
     * @throws Refused with code {@code steering.not-confirmed}
     * @throws InvalidFields when the note is too long
     */
    void check() {
        if (note != null && note.length() > NOTE_LENGTH) {
            throw new InvalidFields(List.of(FieldError.of("note", "form.too-long", NOTE_LENGTH)));
        }
        if (FINAL.contains(event) && !Boolean.TRUE.equals(confirmed)) {
            throw new Refused("steering.not-confirmed");
        }
    }
}
