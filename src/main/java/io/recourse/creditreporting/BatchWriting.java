package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A batch's file on its way: numbers its records through and adds up its totals. */
final class BatchWriting {

    private final BureauFormat.Output output;
    private final UUID batch;
    private final BatchRecords numbered;
    private final Set<CaseNo> marked;
    private BureauFormat.Totals totals = BureauFormat.Totals.NONE;

    /** @param marked the accounts that the bureau has marked as disputed */
    BatchWriting(BureauFormat.Output output, UUID batch, BatchRecords numbered, Set<CaseNo> marked) {
        this.output = output;
        this.batch = batch;
        this.numbered = numbered;
        this.marked = marked;
    }

    void records(List<MonthlyRecord> records) throws IOException {
        List<BatchRecords.Numbered> written = new ArrayList<>();
        for (MonthlyRecord record : records) {
            output.record(nextNo(), marked(record));
            written.add(BatchRecords.Numbered.of(nextNo(), record));
            totals = totals.with(record);
        }
        numbered.add(batch, written);
    }

    /** Those that the format corrects. */
    void corrections(List<BureauFormat.Corrected> corrections) throws IOException {
        List<BatchRecords.Numbered> written = new ArrayList<>();
        for (BureauFormat.Corrected correction : corrections) {
            output.correction(nextNo(), marked(correction));
            written.add(BatchRecords.Numbered.of(nextNo(), correction));
            totals = totals.withCorrection();
        }
        numbered.add(batch, written);
    }

    /** Accounts of which only the mark has changed. */
    void marks(List<MonthlyRecord> records) throws IOException {
        List<BatchRecords.Numbered> written = new ArrayList<>();
        for (MonthlyRecord record : records) {
            output.mark(nextNo(), marked(record));
            written.add(BatchRecords.Numbered.ofMark(nextNo(), record));
            totals = totals.withCorrection();
        }
        numbered.add(batch, written);
    }

    private MonthlyRecord marked(MonthlyRecord record) {
        return marked.contains(record.caseNo()) ? record.toldBefore() : record;
    }

    private BureauFormat.Corrected marked(BureauFormat.Corrected correction) {
        return correction.record() == null ? correction : correction.with(marked(correction.record()));
    }

    BureauFormat.Totals end() throws IOException {
        output.end(totals);
        return totals;
    }

    private int nextNo() {
        return totals.records() + totals.corrections() + 1;
    }
}
