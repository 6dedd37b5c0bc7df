package io.recourse.mailing;

import io.recourse.common.Actor;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Letter runs: started, paused, resumed, cancelled, and what became of each case. */
@Component
public class LetterRuns {

    private final LetterRunTable table;
    private final LetterResultTable results;
    private final List<BulkLetter> letters;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterRuns(
            LetterRunTable table,
            LetterResultTable results,
            List<BulkLetter> letters,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.results = results;
        this.letters = List.copyOf(letters);
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The letters that may go out in bulk. */
    public List<BulkLetter> letters() {
        return letters;
    }

    /** How many cases a run would have if it were started now. */
    public int countMatching(Selection selection) {
        refuseUnlawful(selection);
        return table.countMatching(selection);
    }

    /**
     * Starts a run for the cases that match at this moment.
     *
     * @throws InvalidFields for letter or stage: not every letter may go out in bulk, nor at every stage
     * @throws Refused with code {@code letter-run.nobody} when no case matches, {@code letter-run.already-open} when a run
     *     of this letter for this lender and stage is not over
     */
    public LetterRun start(Selection selection, Actor by) {
        refuseUnlawful(selection);
        UUID id = UUID.randomUUID();
        try {
            transaction.executeWithoutResult(status -> {
                table.add(id, selection, by.id(), clock.instant());
                if (get(id).cases() == 0) {
                    throw new Refused("letter-run.nobody");
                }
            });
        } catch (DuplicateKeyException e) {
            throw new Refused("letter-run.already-open");
        }
        events.publishEvent(new MailingWork());
        return get(id);
    }

    /** No letter is written any more once this returns. */
    public void pause(UUID id) {
        change(id, LetterRun.Status.RUNNING, LetterRun.Status.PAUSED, null);
    }

    public void resume(UUID id) {
        change(id, LetterRun.Status.PAUSED, LetterRun.Status.RUNNING, null);
        events.publishEvent(new MailingWork());
    }

    /** Ends a paused run; what is written stays written. */
    public void cancel(UUID id) {
        change(id, LetterRun.Status.PAUSED, LetterRun.Status.CANCELLED, clock.instant());
    }

    /** The refused cases of a run that is done get another turn: what stood in the way may be mended. */
    public void askAgain(UUID id) {
        transaction.executeWithoutResult(status -> {
            change(id, LetterRun.Status.DONE, LetterRun.Status.RUNNING, null);
            results.askAgain(id);
        });
        events.publishEvent(new MailingWork());
    }

    /** @throws Refused with code {@code letter-run.unknown} */
    public LetterRun get(UUID id) {
        return table.find(id).orElseThrow(() -> new Refused("letter-run.unknown"));
    }

    /** Newest first, those that were started before the one of a number. */
    public List<LetterRun> before(long number, int most) {
        return table.before(number, most);
    }

    /**
     * What became of the cases of a run, in its order.
     *
     * @param status null for all
     * @param after the last {@link LetterResult#seq} of the page before, 0 for the first page
     */
    public List<LetterResult> results(UUID id, LetterResult.Status status, int after, int most) {
        return results.of(id, status, after, most);
    }

    private void change(UUID id, LetterRun.Status from, LetterRun.Status to, Instant endedAt) {
        try {
            if (!table.change(id, from, to, endedAt)) {
                get(id);
                throw new Refused("letter-run.wrong-status");
            }
        } catch (DuplicateKeyException e) {
            throw new Refused("letter-run.already-open");
        }
    }

    private void refuseUnlawful(Selection selection) {
        BulkLetter letter = letters.stream()
                .filter(known -> known.name().equals(selection.letter()))
                .findFirst()
                .orElseThrow(() -> new InvalidFields(List.of(FieldError.of("letter", "letter-run.not-in-bulk"))));
        if (!letter.stages().contains(selection.stage())) {
            throw new InvalidFields(List.of(FieldError.of("stage", "letter-run.not-at-stage")));
        }
    }
}
