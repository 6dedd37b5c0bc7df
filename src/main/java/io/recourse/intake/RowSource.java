package io.recourse.intake;

import java.util.List;
import java.util.Optional;

/** The rows of a file behind a line, read as they are asked for. */
interface RowSource {

    /** Why the file cannot be taken, or not any further. */
    Optional<RowError> objection(FileKind kind);

    /** Leaves out the rows that begin on this line or before. */
    void skipTo(int line);

    /** The next rows; none after the last. */
    List<Row> next(int most);
}
