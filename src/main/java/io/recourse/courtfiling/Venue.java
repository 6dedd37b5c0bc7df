package io.recourse.courtfiling;

/**
 * On what the drafting lawyer rests the court's jurisdiction, and what the contract says of it.
 *
 * @param clause the clause's number and text, as the court's form wants it; null where nothing was agreed
 */
public record Venue(Ground ground, Agreement agreement, Performance performance, String clause) {

    /** What the contract is taken to say while nobody answered: nothing. */
    static final Venue SILENT = new Venue(null, Agreement.NONE, Performance.SILENT, null);

    /** The grounds of jurisdiction over a contract (CPL 22, 24, 35). */
    public enum Ground {
        DOMICILE,
        PERFORMANCE,
        AGREEMENT
    }

    /** Whether a court was agreed on in writing, and whether the clause holds (CPL 35; 民诉法解释 31). */
    public enum Agreement {
        NONE,
        VALID,
        NOT_CONNECTED,
        NOT_NOTICED
    }

    /** Where the contract says that money is paid (民诉法解释 18). */
    public enum Performance {
        SILENT,
        AT_LENDER,
        AT_DEBTOR,
        ELSEWHERE
    }

    Venue on(Ground other) {
        return new Venue(other, agreement, performance, clause);
    }
}
