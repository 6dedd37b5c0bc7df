package io.recourse.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that are taken in one transaction.
 *
 * @param afterLine where the last row before them begins; 0 for the first batch
 */
record Batch(int afterLine, List<Row> rows) {

    int lastLine() {
        return rows.get(rows.size() - 1).line();
    }

    /** A batch for each row. */
    List<Batch> split() {
        List<Batch> batches = new ArrayList<>(rows.size());
        int line = afterLine;
        for (Row row : rows) {
            batches.add(new Batch(line, List.of(row)));
            line = row.line();
        }
        return batches;
    }
}
