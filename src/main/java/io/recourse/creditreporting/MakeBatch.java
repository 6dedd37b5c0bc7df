package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.legalcase.Lenders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A person asks for a lender's month as one file, or for the corrections alone; it is made in the background. */
@Component
public class MakeBatch {

    private final BatchesInHand inHand;
    private final BureauBatches batches;
    private final ReportableCases cases;
    private final WriteChanges changes;
    private final List<BureauFormat> formats;
    private final Lenders lenders;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakeBatch(
            BatchesInHand inHand,
            BureauBatches batches,
            ReportableCases cases,
            WriteChanges changes,
            List<BureauFormat> formats,
            Lenders lenders,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inHand = inHand;
        this.batches = batches;
        this.cases = cases;
        this.changes = changes;
        this.formats = formats;
        this.lenders = lenders;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The names of the formats, sorted. */
    public List<String> formats() {
        return formats.stream().map(BureauFormat::name).sorted().toList();
    }

    /** The latest month that is over. */
    public YearMonth lastMonth() {
        return YearMonth.now(clock).minusMonths(1);
    }

    /**
     * Has the file of a month made that is over. What may not be reported is held back, with the rule that says why.
     *
     * @throws Refused with code {@code batch.month-open}, {@code batch.format-unknown}, {@code batch.in-the-making},
     *     {@code batch.taken} or {@code lender.unknown}
     */
    public BureauBatch of(LenderCode lender, YearMonth month, String formatName, Actor by) {
        if (!LocalDate.now(clock).isAfter(month.atEndOfMonth())) {
            throw new Refused("batch.month-open", month);
        }
        return make(lender, month, BureauBatch.Kind.MONTH, format(formatName), by);
    }

    /**
     * Has a file made of what changes in records that were handed in before, without waiting for a month's end.
     *
     * @throws Refused with code {@code batch.nothing-to-correct}, {@code batch.corrections-held},
     *     {@code batch.format-unknown}, {@code batch.in-the-making}, {@code batch.taken} or {@code lender.unknown}
     */
    public BureauBatch corrections(LenderCode lender, String formatName, Actor by) {
        BureauFormat format = format(formatName);
        YearMonth month =
                batches.lastHandedIn(lender, format.name()).orElseThrow(() -> new Refused("batch.nothing-to-correct"));
        changes.requireAny(lender, month, format.name());
        return make(lender, month, BureauBatch.Kind.CORRECTIONS, format, by);
    }

    private BureauFormat format(String name) {
        return formats.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("batch.format-unknown", name));
    }

    private BureauBatch make(LenderCode lender, YearMonth month, BureauBatch.Kind kind, BureauFormat format, Actor by) {
        lenders.get(lender);
        int count = kind == BureauBatch.Kind.MONTH ? cases.count(lender) : 0;
        UUID id = transaction.execute(status -> inHand.add(lender, month, kind, format, count, by, clock.instant()));
        events.publishEvent(new BureauWork());
        return batches.get(id);
    }
}
