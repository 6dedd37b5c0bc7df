package io.recourse.escalation;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Policy;
import io.recourse.legalcase.Holds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A held case waits until a day, within what the policy allows at a time, and is examined again then. */
@Component
@Transactional
public class GrantDeferral {

    private final Holds holds;
    private final AnswerHold answerHold;
    private final Policy policy;
    private final Clock clock;

    GrantDeferral(Holds holds, AnswerHold answerHold, Policy policy, Clock clock) {
        this.holds = holds;
        this.answerHold = answerHold;
        this.policy = policy;
        this.clock = clock;
    }

    /** The latest day that can be granted today. */
    @Transactional(readOnly = true)
    public LocalDate latestDay() {
        LocalDate today = LocalDate.now(clock);
        return today.plusDays(policy.count("deferral-longest-days", today));
    }

    /**
     * Grants it, and tells the debtor who asked for it.
     *
     * @throws InvalidFields for deferUntil when the day is later than the policy allows
     */
    public void until(CaseNo caseNo, LocalDate day, Actor by) {
        LocalDate latest = latestDay();
        if (day.isAfter(latest)) {
            throw new InvalidFields(List.of(FieldError.of("deferUntil", "hold.deferral-too-long", latest)));
        }
        holds.defer(caseNo, day, by);
        answerHold.deferred(caseNo, day);
    }
}
