package io.recourse.courtfiling;

import java.time.LocalDate;

/**
 * The form's part 约定管辖和诉前保全.
 *
 * @param clause the agreed court or arbitration, with the number of its clause; null for none
 * @param preservation null when no property was preserved before the suit
 */
public record Procedure(String clause, Preservation preservation) {

    /** A preservation of property before the suit; suit follows within 30 days (CPL 104). */
    public record Preservation(String court, LocalDate orderedOn, String orderNo) {}
}
