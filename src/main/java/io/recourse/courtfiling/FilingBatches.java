package io.recourse.courtfiling;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Batches of filings: one person drafts the claims alike ({@link DraftFilingBatch}), each of two people opens a sample of
 * the packets, and the second approves. Every case passes the same tasks, rules and signatures as one by itself; a case
 * that a rule keeps back leaves the batch with the reason and waits as a task of its own.
 */
@Component
@Transactional
public class FilingBatches {

    private final FilingBatchTable table;
    private final FilingBatchCaseTable cases;
    private final CourtFilings filings;
    private final KeptFromCourt kept;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FilingBatches(
            FilingBatchTable table,
            FilingBatchCaseTable cases,
            CourtFilings filings,
            KeptFromCourt kept,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.cases = cases;
        this.filings = filings;
        this.kept = kept;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /** What a person must still open before he lets a batch go on. */
    public record Sample(int needed, List<CaseNo> unopened) {}

    /**
     * The packets are complete: the reviewer has opened his sample, and hands the batch to whoever approves.
     *
     * @throws Refused with code {@code filing-batch.unopened} or {@code filing-batch.wrong-status}
     */
    public void handOver(UUID id, Actor by) {
        goOn(id, FilingBatch.Status.PREPARED, FilingBatch.Status.REVIEWING, by);
        table.reviewedBy(id, by);
    }

    /**
     * The second person has opened his sample, and approves.
     *
     * @throws Refused with code {@code filing.own-draft}, {@code filing-batch.unopened} or {@code filing-batch.wrong-status}
     */
    public void approve(UUID id, Actor by) {
        if (get(id).draftedBy().equals(by)) {
            throw new Refused("filing.own-draft");
        }
        goOn(id, FilingBatch.Status.REVIEWED, FilingBatch.Status.APPROVING, by);
        table.approvedBy(id, by);
    }

    private void goOn(UUID id, FilingBatch.Status from, FilingBatch.Status to, Actor by) {
        change(id, from, to);
        int unopened = sample(id, from, by).unopened().size();
        if (unopened > 0) {
            throw new Refused("filing-batch.unopened", unopened);
        }
        events.publishEvent(new FilingBatchMoves());
    }

    /** The batch ends; each of its cases goes on as a task of its own. Once approved it can no longer be dissolved. */
    public void dissolve(UUID id) {
        boolean dissolved = Stream.of(FilingBatch.Status.PREPARED, FilingBatch.Status.REVIEWED)
                .anyMatch(status -> table.change(id, status, FilingBatch.Status.DISSOLVED));
        if (!dissolved) {
            throw new Refused("filing-batch.wrong-status");
        }
    }

    /** The case leaves the batch and goes on as a task of its own. */
    public void takeOut(UUID id, CaseNo caseNo) {
        if (get(id).isOver() || !cases.takeOut(id, caseNo)) {
            throw new Refused("filing-batch.wrong-status");
        }
    }

    /** @throws Refused with code {@code filing-batch.unknown} when the case is not of the batch */
    public void opened(UUID id, CaseNo caseNo, Actor by) {
        filing(id, caseNo);
        cases.opened(id, caseNo, by, clock.instant());
    }

    /**
     * The filing that the batch took in, whatever the case has in hand by now.
     *
     * @throws Refused with code {@code filing-batch.unknown} when the case is not of the batch
     */
    @Transactional(readOnly = true)
    public CourtFiling filing(UUID id, CaseNo caseNo) {
        return filings.get(cases.filing(id, caseNo).orElseThrow(() -> new Refused("filing-batch.unknown")));
    }

    /** @throws Refused with code {@code filing-batch.unknown} */
    @Transactional(readOnly = true)
    public FilingBatch get(UUID id) {
        return table.find(id).orElseThrow(() -> new Refused("filing-batch.unknown"));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<FilingBatch> before(long number, int limit) {
        return table.before(number, limit);
    }

    /** What the person must open of a batch that waits for him. */
    @Transactional(readOnly = true)
    public Sample sample(UUID id, Actor person) {
        return sample(id, get(id).status(), person);
    }

    /** The batch's cases as the person sees them. */
    @Transactional(readOnly = true)
    public List<FilingBatchCase> cases(UUID id, int after, int limit, Actor person) {
        FilingBatchCase.Status at = drawnFrom(get(id).status());
        return cases.of(id, after, limit, at, needed(id, at), person);
    }

    /** The filings that were approved with the batch, in its order. */
    @Transactional(readOnly = true)
    public List<CourtFiling> approved(UUID id) {
        return table.filingsAt(id, FilingBatchCase.Status.APPROVED).values().stream()
                .map(filings::get)
                .toList();
    }

    /** Those of them that must not go to the court any more, each with the reason, in the same order. */
    @Transactional(readOnly = true)
    public Map<CaseNo, Refused> keptFromCourt(UUID id) {
        return kept.among(table.filingsAt(id, FilingBatchCase.Status.APPROVED));
    }

    private Sample sample(UUID id, FilingBatch.Status status, Actor person) {
        FilingBatchCase.Status at = drawnFrom(status);
        int needed = needed(id, at);
        return new Sample(needed, cases.unopened(id, at, needed, person));
    }

    private static FilingBatchCase.Status drawnFrom(FilingBatch.Status status) {
        return switch (status) {
            case DRAFTING, PREPARED, DISSOLVED -> FilingBatchCase.Status.DRAFTED;
            default -> FilingBatchCase.Status.REVIEWED;
        };
    }

    private int needed(UUID id, FilingBatchCase.Status at) {
        LocalDate today = LocalDate.now(clock);
        int all = cases.count(id, at);
        int share = (all * policy.count("filing-batch-sample-percent", today) + 99) / 100;
        return Math.min(all, Math.max(share, policy.count("filing-batch-sample-least", today)));
    }

    private void change(UUID id, FilingBatch.Status from, FilingBatch.Status to) {
        get(id);
        if (!table.change(id, from, to)) {
            throw new Refused("filing-batch.wrong-status");
        }
    }
}
