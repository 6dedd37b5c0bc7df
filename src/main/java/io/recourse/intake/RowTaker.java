package io.recourse.intake;

import java.util.List;

/** Takes the rows of one kind of file, in the transaction of their batch. */
interface RowTaker {

    FileKind kind();

    /** @param rows none of them malformed */
    void take(IntakeFile file, List<Row> rows, Tally tally);
}
