package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that did not surely leave, because the product stopped while sending or the provider refused. None is sent
 * again by itself: a person finds out and decides.
 */
@Component
@Transactional
public class ResolveMessage {

    static final int NOTE_LENGTH = 1000;

    private final StuckTable table;
    private final ContactGuard guard;
    private final Timeline timeline;
    private final Clock clock;

    ResolveMessage(StuckTable table, ContactGuard guard, Timeline timeline, Clock clock) {
        this.table = table;
        this.guard = guard;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Decides once; of two people at the same moment the second is refused. What is sent again waits for a lawful hour.
     *
     * @param note how the person found out; no personal data
     * @throws InvalidFields when there is no note, or a too long one
     * @throws Refused with code {@code dispatch.resolved-already}, or with the guard's rule when the message may not be
     *     sent any more
     */
    public void resolve(UUID id, Resolution resolution, String note, Actor by) {
        check(note);
        DispatchItem item = table.lock(id).orElseThrow(() -> new Refused("dispatch.resolved-already"));
        Instant now = clock.instant();
        switch (resolution) {
            case WAS_SENT -> table.resolve(id, DispatchStatus.SENT, now, null);
            case DO_NOT_SEND -> table.resolve(id, DispatchStatus.WITHDRAWN, now, "dispatch.not-wanted");
            case SEND_AGAIN -> table.queueAgain(id, guard.firstLawful(item.message(), now));
        }
        timeline.record(
                item.message().caseNo(),
                "message-resolved",
                by,
                Map.of(
                        "channel", "@channel." + item.message().channel(),
                        "purpose", "@purpose." + item.message().purpose(),
                        "resolution", "@resolution." + resolution,
                        "note", note.strip()),
                id.toString());
    }

    /** What waits for a decision, held until the transaction ends. */
    public List<DispatchItem> waiting() {
        return table.lockAll();
    }

    private static void check(String note) {
        if (note == null || note.isBlank()) {
            throw new InvalidFields(List.of(FieldError.of("note", "form.constraint.NotBlank")));
        }
        if (note.length() > NOTE_LENGTH) {
            throw new InvalidFields(List.of(FieldError.of("note", "form.too-long", NOTE_LENGTH)));
        }
    }
}
