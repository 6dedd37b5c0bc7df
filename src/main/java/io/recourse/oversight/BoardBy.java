package io.recourse.oversight;

/** What the deadline board's lines have in common. */
public enum BoardBy {
    STAGE("process"),
    TEAM("team"),
    LENDER("lender_code");

    private final String column;

    BoardBy(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
