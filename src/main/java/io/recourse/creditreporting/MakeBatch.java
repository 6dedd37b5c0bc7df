package io.recourse.creditreporting;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import io.recourse.contact.PlanStanding;
import io.recourse.deadlines.Limitation;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.engine.Decisions;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.Lenders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Month end: a lender's month as one file, page by page, so that its size costs no memory. */
@Component
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class MakeBatch {

    private final ReportableCases cases;
    private final MonthlyRecords records;
    private final BureauBatches batches;
    private final Map<String, BureauFormat> formats = new HashMap<>();
    private final Lenders lenders;
    private final Ledger ledger;
    private final LimitationRecords limitation;
    private final PlanStanding plans;
    private final Decisions decisions;
    private final Clock clock;

    MakeBatch(
            ReportableCases cases,
            MonthlyRecords records,
            BureauBatches batches,
            List<BureauFormat> formats,
            Lenders lenders,
            Ledger ledger,
            LimitationRecords limitation,
            PlanStanding plans,
            Decisions decisions,
            Clock clock) {
        this.cases = cases;
        this.records = records;
        this.batches = batches;
        formats.forEach(format -> this.formats.put(format.name(), format));
        this.lenders = lenders;
        this.ledger = ledger;
        this.limitation = limitation;
        this.plans = plans;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The names of the formats, sorted. */
    public List<String> formats() {
        return formats.keySet().stream().sorted().toList();
    }

    /**
     * Makes the file of a month that is over. What may not be reported is held back, with the rule that says why.
     *
     * @throws Refused with code {@code batch.month-open}, {@code batch.format-unknown} or {@code lender.unknown}
     */
    public BureauBatch make(LenderCode lender, YearMonth month, String formatName, Actor by) {
        if (!LocalDate.now(clock).isAfter(month.atEndOfMonth())) {
            throw new Refused("batch.month-open", month);
        }
        BureauFormat format = formats.get(formatName);
        if (format == null) {
            throw new Refused("batch.format-unknown", formatName);
        }
        BureauFormat.Head head = new BureauFormat.Head(lenders.get(lender), month, LocalDateTime.now(clock));
        try {
            return write(format, head, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BureauBatch write(BureauFormat format, BureauFormat.Head head, Actor by) throws IOException {
        UUID id = UUID.randomUUID();
        LenderCode lender = head.lender().code();
        BatchFile file = new BatchFile(id, batches);
        BureauFormat.Output output = format.begin(file.out(), head, new BureauCodes(decisions));
        BureauFormat.Totals totals = BureauFormat.Totals.NONE;
        int held = 0;
        List<ReportableCases.Reportable> page = cases.next(lender, head.month(), "");
        while (!page.isEmpty()) {
            Map<CaseNo, ReportableCases.Reportable> byCase = new HashMap<>();
            page.forEach(one -> byCase.put(one.caseNo(), one));
            Map<CaseNo, Limitation.Result> limits = limits(page);
            for (MonthlyRecord record : records.of(page, head.month())) {
                Decisions.Answer answer = mayGo(record, byCase.get(record.caseNo()), limits);
                if (Boolean.FALSE.equals(answer.single().get("held"))) {
                    output.record(record);
                    totals = totals.with(record);
                } else {
                    batches.hold(id, held(record, answer));
                    held++;
                }
            }
            page = cases.next(
                    lender, head.month(), page.get(page.size() - 1).caseNo().value());
        }
        for (BureauFormat.Corrected correction : cases.corrected(lender, head.month())) {
            if (output.correction(correction)) {
                totals = totals.withCorrection();
            }
        }
        output.end(totals);
        BureauBatch batch = new BureauBatch(
                id,
                0,
                lender,
                head.month(),
                format.name(),
                "%s-%s-%s.%s".formatted(lender, head.month(), format.name(), format.fileType()),
                totals.records(),
                totals.corrections(),
                held,
                totals.owed(),
                totals.pastDue(),
                file.close(),
                by,
                clock.instant());
        batches.add(batch);
        return batches.get(id);
    }

    private Decisions.Answer mayGo(
            MonthlyRecord record, ReportableCases.Reportable one, Map<CaseNo, Limitation.Result> limits) {
        boolean adverse = record.isAdverse();
        return decisions.ask(
                "record-hold",
                Map.of(
                        "adverse",
                        adverse,
                        "deleted",
                        one.deleted(),
                        "approved",
                        one.approved(),
                        "disputed",
                        one.disputed(),
                        "planActive",
                        adverse && one.approved() && plans.isKept(one.caseNo()),
                        "barred",
                        limits.get(one.caseNo()).status() == Limitation.Status.BARRED));
    }

    private static BureauBatch.Held held(MonthlyRecord record, Decisions.Answer answer) {
        return new BureauBatch.Held(record.caseNo(), answer.rules().get(0).id(), (String)
                answer.single().get("reason"));
    }

    private Map<CaseNo, Limitation.Result> limits(List<ReportableCases.Reportable> page) {
        Map<ContractNo, LocalDate> due = ledger.lastDueOn(
                page.stream().map(ReportableCases.Reportable::contractNo).toList());
        Map<CaseNo, LocalDate> byCase = new HashMap<>();
        page.stream()
                .filter(one -> due.containsKey(one.contractNo()))
                .forEach(one -> byCase.put(one.caseNo(), due.get(one.contractNo())));
        return limitation.of(byCase, LocalDate.now(clock));
    }
}
