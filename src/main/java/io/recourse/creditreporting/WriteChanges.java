package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import io.recourse.common.Refused;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes corrections of what a bureau was told before: beside the records of a month, or without waiting for one. */
@Component
class WriteChanges {

    private final CorrectionsToSend corrections;
    private final DisputeMarks marks;
    private final RecordsAtOnce atOnce;
    private final Closings closings;
    private final ReportableCases cases;
    private final MonthlyRecords records;
    private final RecordHold recordHold;
    private final BatchRecords numbered;
    private final BatchesInHand inHand;
    private final Map<String, BureauFormat> formats;

    WriteChanges(
            CorrectionsToSend corrections,
            DisputeMarks marks,
            RecordsAtOnce atOnce,
            Closings closings,
            ReportableCases cases,
            MonthlyRecords records,
            RecordHold recordHold,
            BatchRecords numbered,
            BatchesInHand inHand,
            List<BureauFormat> formats) {
        this.corrections = corrections;
        this.marks = marks;
        this.atOnce = atOnce;
        this.closings = closings;
        this.cases = cases;
        this.records = records;
        this.recordHold = recordHold;
        this.numbered = numbered;
        this.inHand = inHand;
        this.formats = formats.stream().collect(Collectors.toMap(BureauFormat::name, Function.identity()));
    }

    /**
     * What becomes of corrections in a file.
     *
     * @param written by records of their own
     * @param told by the record of the account that the file has
     * @param held the accounts of which nothing may be said now
     */
    private record Sorted(List<BureauFormat.Corrected> written, List<UUID> told, List<BureauBatch.Held> held) {}

    /**
     * Asks whether there is anything to tell without waiting for a month's end.
     *
     * @param month the last that was handed in
     * @throws Refused with code {@code batch.nothing-to-correct}, or {@code batch.corrections-held} and the first reason
     */
    void requireAny(LenderCode lender, YearMonth month, String format) {
        Sorted sorted = sort(corrections.alone(lender, formats.get(format)), Set.of(), lender, month, format);
        if (!sorted.written().isEmpty() || marks.anyChanged(lender, format) || atOnce.any(lender, format, month)) {
            return;
        }
        throw sorted.held().isEmpty()
                ? new Refused("batch.nothing-to-correct")
                : new Refused(
                        "batch.corrections-held",
                        sorted.held().size(),
                        sorted.held().get(0).reason());
    }

    void write(BureauBatch batch, BatchWriting writing) throws IOException {
        boolean alone = batch.kind() == BureauBatch.Kind.CORRECTIONS;
        List<BureauFormat.Corrected> changes = alone
                ? corrections.alone(batch.lenderCode(), formats.get(batch.format()))
                : corrections.withMonth(batch.lenderCode(), batch.month(), formats.get(batch.format()));
        Set<CaseNo> inFile = numbered.in(
                batch, changes.stream().map(BureauFormat.Corrected::caseNo).toList());
        Sorted sorted = sort(changes, inFile, batch.lenderCode(), batch.month(), batch.format());
        writing.corrections(sorted.written());
        numbered.tells(batch.id(), sorted.told());
        if (alone) {
            inHand.hold(batch.id(), sorted.held());
        }
    }

    /** Of an account that is known to be settled since the month was handed in, the month of its closing. */
    private Map<YearMonth, List<CaseNo>> lastMonths(Set<CaseNo> changed, YearMonth month, String format) {
        Map<CaseNo, YearMonth> closed = closings.toldAlone(format, changed);
        return changed.stream().collect(Collectors.groupingBy(one -> {
            YearMonth last = closed.getOrDefault(one, month);
            return last.isAfter(month) ? last : month;
        }));
    }

    /** @param inFile the accounts whose record of the month the file has */
    private Sorted sort(
            List<BureauFormat.Corrected> changes,
            Set<CaseNo> inFile,
            LenderCode lender,
            YearMonth month,
            String format) {
        Set<CaseNo> changed =
                changes.stream().map(BureauFormat.Corrected::caseNo).collect(Collectors.toSet());
        List<ReportableCases.Reportable> known = new ArrayList<>();
        Map<CaseNo, MonthlyRecord> drawn = new HashMap<>();
        lastMonths(changed, month, format).forEach((last, some) -> {
            List<ReportableCases.Reportable> page = cases.of(some, lender, last);
            known.addAll(page);
            records.of(page, last).forEach(record -> drawn.put(record.caseNo(), record));
        });
        Map<CaseNo, BureauBatch.Held> held = recordHold.of(format, known, drawn.values());
        Set<CaseNo> told = numbered.told(format, changed);
        Set<CaseNo> withdrawn = known.stream()
                .filter(one -> (one.deleted() || one.erased()) && told.contains(one.caseNo()))
                .map(ReportableCases.Reportable::caseNo)
                .collect(Collectors.toSet());
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (BureauFormat.Corrected one : changes) {
            BureauFormat.Corrected complete = one;
            if (withdrawn.contains(one.caseNo()) && one.kind() != CreditCorrection.Kind.AMENDMENT) {
                complete = one.with(drawn.get(one.caseNo()), true);
            } else if (!held.containsKey(one.caseNo()) && !inFile.contains(one.caseNo())) {
                complete = one.with(drawn.get(one.caseNo()), false);
            }
            if (formats.get(format).corrects(complete)) {
                sorted.written().add(complete);
            } else if (inFile.contains(one.caseNo())) {
                sorted.told().add(one.id());
            } else if (held.containsKey(one.caseNo())) {
                sorted.held().add(held.get(one.caseNo()));
            }
        }
        return sorted;
    }
}
