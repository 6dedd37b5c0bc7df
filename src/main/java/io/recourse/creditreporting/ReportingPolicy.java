package io.recourse.creditreporting;

import io.recourse.casefile.CaseFile;
import io.recourse.contact.PlanStanding;
import io.recourse.engine.Decisions;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the table {@code credit-reporting-policy} says of a case as it stands. */
@Component
public class ReportingPolicy {

    private static final String TABLE = "credit-reporting-policy";

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

    /**
     * A rule of the policy.
     *
     * @param source its article and reason, in both languages
     * @param stops whether it stands in the way of the report
     */
    public record Rule(String source, boolean stops) {}

    public Ruling of(CaseFile file) {
        Decisions.Answer answer = decisions.ask(TABLE, inputs(file));
        Map<String, Object> row = answer.single();
        return new Ruling(
                Boolean.TRUE.equals(row.get("eligible")), ((Number) row.get("waitingDays")).intValue(), answer.why());
    }

    /** Each rule of the policy, in the table's order; its last is for what no other fits. */
    public List<Rule> rules(CaseFile file) {
        Map<String, String> sources = decisions.reasons(TABLE);
        String last = List.copyOf(sources.keySet()).get(sources.size() - 1);
        Decisions.Answer fitting = decisions.askEveryRule(TABLE, inputs(file));
        Set<String> stopping = IntStream.range(0, fitting.rules().size())
                .filter(i -> !Boolean.TRUE.equals(fitting.outputs().get(i).get("eligible")))
                .mapToObj(i -> fitting.rules().get(i).id())
                .filter(rule -> fitting.rules().size() == 1 || !rule.equals(last))
                .collect(Collectors.toSet());
        return sources.entrySet().stream()
                .map(rule -> new Rule(rule.getValue(), stopping.contains(rule.getKey())))
                .toList();
    }

    private Map<String, Object> inputs(CaseFile file) {
        Optional<HoldReason> hold = holds.current(file.caseNo()).map(Holds.Hold::reason);
        boolean disputed = hold.filter(HoldReason.DISPUTE::equals).isPresent()
                || disputes.inHand(file.caseNo()).isPresent();
        return Map.of(
                "product", file.legalCase().product(),
                "daysPastDue", file.balance().daysPastDue(),
                "disputed", disputed,
                "inHardship", hold.filter(HoldReason.HARDSHIP::equals).isPresent(),
                "planActive", plans.isKept(file.caseNo()),
                "barred", file.isBarred(),
                "amount", file.balance().loanDue().amount(),
                "consent", consent.of(file.caseNo()).name());
    }
}
