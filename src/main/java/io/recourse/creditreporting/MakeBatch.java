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

/** Month end: a person asks for a lender's month as one file; it is made in the background. */
@Component
public class MakeBatch {

    private final BatchesInHand inHand;
    private final BureauBatches batches;
    private final ReportableCases cases;
    private final List<BureauFormat> formats;
    private final Lenders lenders;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakeBatch(
            BatchesInHand inHand,
            BureauBatches batches,
            ReportableCases cases,
            List<BureauFormat> formats,
            Lenders lenders,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inHand = inHand;
        this.batches = batches;
        this.cases = cases;
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
     * @throws Refused with code {@code batch.month-open}, {@code batch.format-unknown}, {@code batch.in-the-making} or
     *     {@code lender.unknown}
     */
    public BureauBatch of(LenderCode lender, YearMonth month, String formatName, Actor by) {
        if (!LocalDate.now(clock).isAfter(month.atEndOfMonth())) {
            throw new Refused("batch.month-open", month);
        }
        BureauFormat format = formats.stream()
                .filter(one -> one.name().equals(formatName))
                .findFirst()
                .orElseThrow(() -> new Refused("batch.format-unknown", formatName));
        lenders.get(lender);
        UUID id = transaction.execute(
                status -> inHand.add(lender, month, format, cases.count(lender), by, clock.instant()));
        events.publishEvent(new BureauWork());
        return batches.get(id);
    }
}
