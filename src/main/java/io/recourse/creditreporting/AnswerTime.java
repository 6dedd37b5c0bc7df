package io.recourse.creditreporting;

import io.recourse.common.Policy;
import io.recourse.deadlines.LegalPeriods;
import io.recourse.deadlines.WorkingCalendar;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The time in which a dispute is answered in writing: the days of {@code credit-dispute-answer-days} from its receipt
 * (征信业管理条例 25), of a complaint those of {@code credit-complaint-answer-days} from the day on which the authority accepted it,
 * so that it can answer in its own days (26). The last day is not rolled forward: the safe date is the earlier one.
 */
@Component
class AnswerTime {

    /** @param working the last working day up to the last day */
    record Days(LocalDate last, LocalDate working) {}

    private final LegalPeriods periods;
    private final WorkingCalendar calendar;
    private final Policy policy;

    AnswerTime(LegalPeriods periods, WorkingCalendar calendar, Policy policy) {
        this.periods = periods;
        this.calendar = calendar;
        this.policy = policy;
    }

    Days from(CreditDispute.Source source, LocalDate receivedOn) {
        String key =
                source == CreditDispute.Source.PBOC ? "credit-complaint-answer-days" : "credit-dispute-answer-days";
        LocalDate last = periods.days(receivedOn, policy.count(key, receivedOn)).unrolled();
        return new Days(last, calendar.rollBack(last));
    }
}
