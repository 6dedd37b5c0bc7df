package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.LenderCode;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what changes in records that a bureau was told before: beside the records of a month, or in a file of its own. */
@Component
class WriteChanges {

    private final CorrectionsToSend corrections;
    private final DisputeMarks marks;
    private final ReportableCases cases;
    private final MonthlyRecords records;
    private final RecordHold recordHold;
    private final BatchesInHand inHand;

    WriteChanges(
            CorrectionsToSend corrections,
            DisputeMarks marks,
            ReportableCases cases,
            MonthlyRecords records,
            RecordHold recordHold,
            BatchesInHand inHand) {
        this.corrections = corrections;
        this.marks = marks;
        this.cases = cases;
        this.records = records;
        this.recordHold = recordHold;
        this.inHand = inHand;
    }

    /** Whether there is anything to tell without waiting for a month's end. */
    boolean any(LenderCode lender, String format) {
        return !corrections.alone(lender, format).isEmpty() || marks.anyChanged(lender, format);
    }

    void write(BureauBatch batch, BatchWriting writing) throws IOException {
        writeCorrections(batch, writing);
        writing.marks(marks.changed(batch));
    }

    private void writeCorrections(BureauBatch batch, BatchWriting writing) throws IOException {
        boolean alone = batch.kind() == BureauBatch.Kind.CORRECTIONS;
        List<BureauFormat.Corrected> changes = alone
                ? corrections.alone(batch.lenderCode(), batch.format())
                : corrections.withMonth(batch.lenderCode(), batch.month(), batch.format());
        Map<CaseNo, MonthlyRecord> drawn = draw(batch, changes);
        Map<CaseNo, BureauBatch.Held> held = held(batch, drawn);
        List<BureauFormat.Corrected> unwritten = writing.corrections(changes.stream()
                .map(one ->
                        one.kind() == CreditCorrection.Kind.ACCOUNT_DELETION || alone && !held.containsKey(one.caseNo())
                                ? one.with(drawn.get(one.caseNo()))
                                : one)
                .toList());
        if (alone) {
            inHand.hold(
                    batch.id(),
                    unwritten.stream()
                            .map(one -> held.get(one.caseNo()))
                            .filter(reason -> reason != null)
                            .toList());
        }
    }

    private Map<CaseNo, MonthlyRecord> draw(BureauBatch batch, List<BureauFormat.Corrected> changes) {
        Set<CaseNo> changed =
                changes.stream().map(BureauFormat.Corrected::caseNo).collect(Collectors.toSet());
        return records.of(cases.of(changed, batch.lenderCode(), batch.month()), batch.month()).stream()
                .collect(Collectors.toMap(MonthlyRecord::caseNo, Function.identity()));
    }

    private Map<CaseNo, BureauBatch.Held> held(BureauBatch batch, Map<CaseNo, MonthlyRecord> drawn) {
        Map<CaseNo, RecordHold.Content> contents = new HashMap<>();
        drawn.forEach((caseNo, record) -> contents.put(caseNo, RecordHold.Content.of(record)));
        return recordHold.of(cases.of(new HashSet<>(drawn.keySet()), batch.lenderCode(), batch.month()), contents);
    }
}
