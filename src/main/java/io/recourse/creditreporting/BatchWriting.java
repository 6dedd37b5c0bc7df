package io.recourse.creditreporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A batch's file on its way: numbers its records through and adds up its totals. */
final class BatchWriting {

    private final BureauFormat.Output output;
    private final UUID batch;
    private final BatchRecords numbered;
    private BureauFormat.Totals totals = BureauFormat.Totals.NONE;

    BatchWriting(BureauFormat.Output output, UUID batch, BatchRecords numbered) {
        this.output = output;
        this.batch = batch;
        this.numbered = numbered;
    }

    void records(List<MonthlyRecord> records) throws IOException {
        List<BatchRecords.Numbered> written = new ArrayList<>();
        for (MonthlyRecord record : records) {
            output.record(nextNo(), record);
            written.add(new BatchRecords.Numbered(
                    nextNo(),
                    record.caseNo(),
                    record.terms().contractNo().value(),
                    record.month(),
                    null,
                    record.isClosing()));
            totals = totals.with(record);
        }
        numbered.add(batch, written);
    }

    /** @return those for which the format has no record */
    List<BureauFormat.Corrected> corrections(List<BureauFormat.Corrected> corrections) throws IOException {
        List<BatchRecords.Numbered> written = new ArrayList<>();
        List<BureauFormat.Corrected> unwritten = new ArrayList<>();
        for (BureauFormat.Corrected correction : corrections) {
            if (output.correction(nextNo(), correction)) {
                written.add(new BatchRecords.Numbered(
                        nextNo(),
                        correction.caseNo(),
                        correction.contractNo(),
                        correction.month(),
                        correction.id(),
                        false));
                totals = totals.withCorrection();
            } else {
                unwritten.add(correction);
            }
        }
        numbered.add(batch, written);
        return unwritten;
    }

    BureauFormat.Totals end() throws IOException {
        output.end(totals);
        return totals;
    }

    private int nextNo() {
        return totals.records() + totals.corrections() + 1;
    }
}
