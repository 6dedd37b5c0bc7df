package io.recourse.escalation;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Policy;
import io.recourse.engine.Decisions;
import io.recourse.ledger.Deferral;
import io.recourse.ledger.Deferrals;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A held case waits until a day, within what the policy allows at a time, and is examined again then. */
@Component
@Transactional
public class GrantDeferral {

    /** What the house proposes to agree on interest, and why. */
    public record Proposal(Deferral.Interest interest, String why) {}

    private final Holds holds;
    private final LegalCases cases;
    private final Deferrals deferrals;
    private final Decisions decisions;
    private final AnswerHold answerHold;
    private final Timeline timeline;
    private final Policy policy;
    private final Clock clock;

    GrantDeferral(
            Holds holds,
            LegalCases cases,
            Deferrals deferrals,
            Decisions decisions,
            AnswerHold answerHold,
            Timeline timeline,
            Policy policy,
            Clock clock) {
        this.holds = holds;
        this.cases = cases;
        this.deferrals = deferrals;
        this.decisions = decisions;
        this.answerHold = answerHold;
        this.timeline = timeline;
        this.policy = policy;
        this.clock = clock;
    }

    /** The latest day that can be granted today. */
    @Transactional(readOnly = true)
    public LocalDate latestDay() {
        LocalDate today = LocalDate.now(clock);
        return today.plusDays(policy.count("deferral-longest-days", today));
    }

    /** What the table {@code deferral-interest} proposes for a hold. */
    @Transactional(readOnly = true)
    public Proposal proposed(Holds.Hold hold) {
        Decisions.Answer answer = decisions.ask(
                "deferral-interest", Map.of("holdReason", hold.reason().name()));
        return new Proposal(Deferral.Interest.valueOf((String) answer.single().get("interest")), answer.why());
    }

    /** What would accrue on overdue principal, as a fraction a year. */
    @Transactional(readOnly = true)
    public BigDecimal rate(CaseNo caseNo, Deferral.Interest interest) {
        return deferrals.rate(contract(caseNo), interest);
    }

    /**
     * Grants it, and tells the debtor who asked for it.
     *
     * @param interest what is agreed to accrue meanwhile
     * @throws InvalidFields for deferUntil when the day is later than the policy allows
     */
    public void until(CaseNo caseNo, LocalDate day, Deferral.Interest interest, Actor by) {
        LocalDate latest = latestDay();
        if (day.isAfter(latest)) {
            throw new InvalidFields(List.of(FieldError.of("deferUntil", "hold.deferral-too-long", latest)));
        }
        holds.defer(caseNo, day, by);
        deferrals.grant(contract(caseNo), day, interest, by);
        timeline.record(caseNo, "deferral-interest-agreed", by, Map.of("interest", "@deferral-interest." + interest));
        answerHold.deferred(caseNo, day, interest);
    }

    private ContractNo contract(CaseNo caseNo) {
        return cases.get(caseNo).contractNo();
    }
}
