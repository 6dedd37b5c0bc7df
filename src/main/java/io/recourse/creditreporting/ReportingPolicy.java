package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.contact.PlanStanding;
import io.recourse.engine.Decisions;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the table {@code credit-reporting-policy} says of a case as it stands. */
@Component
public class ReportingPolicy {

    private final Decisions decisions;
    private final PlanStanding plans;
    private final Holds holds;
    private final CreditDisputes disputes;
    private final ReportingConsent consent;

    ReportingPolicy(
            Decisions decisions, PlanStanding plans, Holds holds, CreditDisputes disputes, ReportingConsent consent) {
        this.decisions = decisions;
        this.plans = plans;
        this.holds = holds;
        this.disputes = disputes;
        this.consent = consent;
    }

    /**
     * An answer of the policy.
     *
     * @param waitingDays working days from the arrival of the prior notice to the report
     * @param why the rules that said so, with their articles, in both languages
     */
    public record Ruling(boolean isEligible, int waitingDays, String why) {}

    public Ruling of(CaseFile file) {
        Optional<HoldReason> hold = holds.current(file.caseNo()).map(Holds.Hold::reason);
        boolean disputed = hold.filter(HoldReason.DISPUTE::equals).isPresent()
                || disputes.inHand(file.caseNo()).isPresent();
        Decisions.Answer answer = decisions.ask(
                "credit-reporting-policy",
                Map.of(
                        "product", file.legalCase().product(),
                        "daysPastDue", file.balance().daysPastDue(),
                        "disputed", disputed,
                        "inHardship", hold.filter(HoldReason.HARDSHIP::equals).isPresent(),
                        "planActive", plans.isKept(file.caseNo()),
                        "barred", file.isBarred(),
                        "amount", file.balance().loanDue().amount(),
                        "consent", consent.of(file.caseNo()).name()));
        Map<String, Object> row = answer.single();
        return new Ruling(
                Boolean.TRUE.equals(row.get("eligible")), ((Number) row.get("waitingDays")).intValue(), answer.why());
    }
}
