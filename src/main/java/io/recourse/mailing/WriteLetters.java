package io.recourse.mailing;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.LeftOut;
import io.recourse.common.Refused;
import io.recourse.common.Turns;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes the letters of runs. A letter, its message in the queue and what became of its case commit together: whoever is
 * killed in between has written nothing, and the case's turn comes again.
 */
@Component
class WriteLetters {

    private final LetterRunTable runs;
    private final LetterResultTable results;
    private final Map<String, BulkLetter> letters;
    private final CaseFiles caseFiles;
    private final Turns turns;
    private final Clock clock;

    WriteLetters(
            LetterRunTable runs,
            LetterResultTable results,
            List<BulkLetter> letters,
            CaseFiles caseFiles,
            Turns turns,
            Clock clock) {
        this.runs = runs;
        this.results = results;
        this.letters = letters.stream().collect(Collectors.toMap(BulkLetter::name, Function.identity()));
        this.caseFiles = caseFiles;
        this.turns = turns;
        this.clock = clock;
    }

    /** @return false when no case waits for its letter */
    boolean next() {
        return turns.next(
                this::write,
                (turn, failure) -> results.refused(
                        turn,
                        LeftOut.of(
                                failure,
                                "Letter run " + turn.number() + ": case " + turn.caseNo(),
                                "letter-run.failed"),
                        clock.instant()));
    }

    private boolean write(Consumer<Turn> taken) {
        Optional<Turn> next = results.takeNext();
        if (next.isEmpty()) {
            runs.endFinished(clock.instant());
            return false;
        }
        Turn turn = next.get();
        taken.accept(turn);
        CaseFile file = caseFiles.of(turn.caseNo());
        refuseUnmailable(file, turn);
        BulkLetter letter = letters.get(turn.letter());
        if (!letter.stages().contains(file.legalCase().stage())) {
            throw new Refused("letter-run.stage-left", turn.caseNo());
        }
        results.written(
                turn,
                letter.write(file, turn.occasion(), new Actor(turn.startedBy()))
                        .id()
                        .value(),
                clock.instant());
        return true;
    }

    private static void refuseUnmailable(CaseFile file, Turn turn) {
        if (file.legalCase().isClosed()) {
            throw new Refused("contact.case-closed");
        }
        if (file.balance().totalDue().isZero()) {
            throw new Refused("letter-run.nothing-due", turn.caseNo());
        }
        int days = file.balance().daysPastDue();
        if (days < turn.leastDaysOverdue()) {
            throw new Refused("letter-run.not-yet-overdue", days, turn.leastDaysOverdue());
        }
        if (file.debtor().address() == null || file.debtor().address().isBlank()) {
            throw new Refused("letter-run.no-address", turn.caseNo());
        }
    }
}
