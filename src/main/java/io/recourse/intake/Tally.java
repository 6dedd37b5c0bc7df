package io.recourse.intake;

import java.util.ArrayList;
import java.util.List;

/** What became of the rows of a batch. */
final class Tally {

    private final List<RowError> errors = new ArrayList<>();
    private int accepted;
    private int duplicates;
    private int rejected;

    void accept() {
        accepted++;
    }

    /** A row that says what is known already. */
    void duplicate() {
        duplicates++;
    }

    void reject(List<RowError> reasons) {
        rejected++;
        errors.addAll(reasons);
    }

    int accepted() {
        return accepted;
    }

    int duplicates() {
        return duplicates;
    }

    int rejected() {
        return rejected;
    }

    List<RowError> errors() {
        return errors;
    }
}
