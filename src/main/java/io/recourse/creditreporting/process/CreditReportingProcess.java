package io.recourse.creditreporting.process;

/** The names that the process {@code credit-reporting} shares with its beans. */
final class CreditReportingProcess {

    static final String REPORT_NOT_BEFORE = "reportNotBefore";
    static final String APPROVED_BY = "approvedBy";

    private CreditReportingProcess() {}
}
