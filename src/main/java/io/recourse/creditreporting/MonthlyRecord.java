package io.recourse.creditreporting;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.ledger.LoanTerms;
import io.recourse.legalcase.Party;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a contract's record of a month says; a {@link BureauFormat} writes it in its own codes.
 *
 * @param owed all that is owed of the loan, due or not: {@code overdueAmount} and the principal that is not due; costs of a
 *     suit are none of the bureau's
 * @param overdueAmount what of it is due, as corrected
 * @param writtenOff all that was owed on the day on which the loan was written off; null while it is not
 * @param lastPaidOn the last day on which money came in for the loan; null when none did
 * @param overdueSince the due date with which the arrears began that have not been made good since; null without arrears
 * @param classDays the days past due that decide the five-class: those at the month's end, and while a restructured loan is
 *     under observation not less than when it was restructured
 * @param history the month and the 24 before it, newest first, as corrected
 * @param closedOn the day on which the loan was settled; null while it is not
 * @param deleteOn when adverse information of a settled loan is to be deleted (征信业管理条例 16); null while it is not settled
 * @param events special transactions until the month's end; a file tells those of {@link EventsToTell}
 * @param suedOn the day on which a suit over it was filed that is not lost or withdrawn; null when there is none
 * @param mark what the record says of a dispute (征信业管理条例 25)
 */
public record MonthlyRecord(
        CaseNo caseNo,
        String product,
        Party debtor,
        LoanTerms terms,
        YearMonth month,
        Money owed,
        Money overdueAmount,
        Money writtenOff,
        LocalDate lastDueOn,
        LocalDate lastPaidOn,
        LocalDate overdueSince,
        int classDays,
        List<Month> history,
        LocalDate closedOn,
        LocalDate deleteOn,
        List<Event> events,
        LocalDate suedOn,
        Mark mark) {

    /** How many months before the reported one are drawn. */
    public static final int MONTHS = 24;

    /** Whether an account is disputed. */
    public enum Mark {
        NONE,
        DISPUTED,
        /** It was told as disputed before, and is not any more. */
        LIFTED
    }

    /** One month of the history; {@code daysPastDue} at its end. */
    public record Month(CourseOfMonth course, int daysPastDue) {

        boolean isAdverse() {
            return course == CourseOfMonth.OVERDUE || course == CourseOfMonth.WRITTEN_OFF;
        }

        /** As an approved correction has it; without days nothing was overdue. It does not undo that a loan was closed or written off. */
        Month amended(int days) {
            return switch (course) {
                case NOT_OPEN, SETTLED -> this;
                case WRITTEN_OFF -> new Month(course, days);
                default -> new Month(days > 0 ? CourseOfMonth.OVERDUE : CourseOfMonth.PAID, days);
            };
        }
    }

    /** The kinds of special transaction that the product knows of. */
    public enum EventKind {
        PLAN_SIGNED,
        WAIVED,
        SETTLED_EARLY,
        SUED,
        WRITTEN_OFF
    }

    /**
     * A special transaction.
     *
     * @param amount what it was about; zero where it is about none
     */
    public record Event(EventKind kind, LocalDate on, Money amount) {

        /** Tells it from all others of its case. */
        String key() {
            return kind + " " + on;
        }
    }

    public Month current() {
        return history.get(0);
    }

    boolean isDisputed() {
        return mark == Mark.DISPUTED;
    }

    /** As a bureau is told that has the account marked as disputed. */
    MonthlyRecord toldBefore() {
        return isDisputed() ? this : with(events, Mark.LIFTED);
    }

    MonthlyRecord telling(List<Event> told) {
        return with(told, mark);
    }

    private MonthlyRecord with(List<Event> told, Mark marked) {
        return new MonthlyRecord(
                caseNo,
                product,
                debtor,
                terms,
                month,
                owed,
                overdueAmount,
                writtenOff,
                lastDueOn,
                lastPaidOn,
                overdueSince,
                classDays,
                history,
                closedOn,
                deleteOn,
                told,
                suedOn,
                marked);
    }

    public boolean isClosing() {
        return closedOn != null;
    }

    /** Whether the loan was settled before the month, and no reversal opened it again. */
    boolean isOver() {
        return isClosing() && history.get(1).course() == CourseOfMonth.SETTLED;
    }

    /** Whether any of its latest months, the reported one first, tells against the debtor. */
    public boolean isAdverse(int months) {
        return history.stream().limit(months).anyMatch(Month::isAdverse);
    }
}
