package io.recourse.courtfiling;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Policy;
import io.recourse.common.Refused;
import io.recourse.contact.PlanStanding;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.engine.Decisions;
import io.recourse.ledger.AwaitedReceipts;
import io.recourse.legalcase.CaseStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * May it be filed, and how? Asks the tables {@code filing-route} and {@code filing-eligibility} with what is known of the
 * case today and what the drafting lawyer answered.
 */
@Component
@Transactional(readOnly = true)
public class Eligibility {

    private static final String TABLE = "filing-eligibility";
    private static final String WAGE = "average-wage";

    private final CaseFiles caseFiles;
    private final CaseEvidence evidence;
    private final Defendants defendants;
    private final LimitationRecords limitation;
    private final PlanStanding plans;
    private final AwaitedReceipts receipts;
    private final Decisions decisions;
    private final Policy policy;

    Eligibility(
            CaseFiles caseFiles,
            CaseEvidence evidence,
            Defendants defendants,
            LimitationRecords limitation,
            PlanStanding plans,
            AwaitedReceipts receipts,
            Decisions decisions,
            Policy policy) {
        this.caseFiles = caseFiles;
        this.evidence = evidence;
        this.defendants = defendants;
        this.limitation = limitation;
        this.plans = plans;
        this.receipts = receipts;
        this.decisions = decisions;
        this.policy = policy;
    }

    /**
     * The route that the table proposes, with its reasons.
     *
     * @param route null where nothing may be filed at all
     */
    record Proposal(Route route, String why) {}

    /** @param facts null while nobody answered */
    Proposal propose(CaseNo caseNo, ClaimFacts facts) {
        CaseFile file = caseFiles.of(caseNo);
        Map<String, Object> asked = known(file, facts);
        asked.put("disputed", isHeld(file));
        asked.put("moneyFixed", !isHeld(file));
        Decisions.Answer answer = decisions.ask("filing-route", asked);
        String route = (String) answer.single().get("route");
        return new Proposal(route.equals("NONE") ? null : Route.valueOf(route), answer.why());
    }

    /**
     * All that stands in the way of filing the case by a route today, and all advice, in the table's order.
     *
     * @param facts null while nobody answered
     */
    public List<Obstacle> obstacles(CaseNo caseNo, Route route, ClaimFacts facts) {
        CaseFile file = caseFiles.of(caseNo);
        Map<String, Object> asked = known(file, facts);
        asked.put("route", route.name());
        asked.put("held", isHeld(file));
        asked.put("planActive", plans.isKept(caseNo));
        asked.put("identified", !isBlank(file.debtor().idNo()));
        asked.put("addressKnown", !isBlank(file.debtor().address()));
        asked.put("amountProven", !receipts.name(file.legalCase().contractNo(), caseNo));
        asked.putAll(defendants.asked(caseNo, facts));
        asked.put("factsGiven", facts != null);
        asked.put("evidenceMissing", evidence.necessaryMissing(caseNo).size());
        asked.put(
                "demandProven",
                limitation.of(caseNo).stream()
                        .anyMatch(record -> record.event().kind() == LimitationEvent.Kind.DEMAND));
        asked.put("assignment", facts == null ? null : facts.assignment().name());
        Decisions.Answer answer = decisions.ask(TABLE, asked);
        return IntStream.range(0, answer.outputs().size())
                .mapToObj(i -> obstacle(answer.outputs().get(i), answer.rules().get(i)))
                .toList();
    }

    /** What the table says beside each rule that found nothing in the way, in both languages. */
    public List<String> passed(List<Obstacle> obstacles) {
        Map<String, String> rules = new LinkedHashMap<>(decisions.reasons(TABLE));
        obstacles.forEach(obstacle -> rules.remove(obstacle.rule()));
        return List.copyOf(rules.values());
    }

    /** @throws Refused with code {@code filing.not-fileable}, naming each obstacle that stops the filing */
    void require(CourtFiling filing) {
        ClaimFacts facts = filing.claim().facts();
        List<String> stopping = obstacles(filing.caseNo(), filing.route(), facts).stream()
                .filter(Obstacle::stops)
                .map(Obstacle::what)
                .toList();
        if (!stopping.isEmpty()) {
            throw new Refused("filing.not-fileable", String.join("; ", stopping));
        }
    }

    private Map<String, Object> known(CaseFile file, ClaimFacts facts) {
        Map<String, Object> known = new HashMap<>();
        known.put("claimAmount", file.claimable().amount());
        known.put("principalNotDue", file.balance().principalNotDue().amount());
        known.put("halfAverageWage", wage(file).half().amount());
        known.put("limitation", file.limitation().status().name());
        known.put("debtorLocated", facts == null ? null : facts.debtorLocated());
        known.put("preservationWanted", facts == null ? null : facts.preservationWanted());
        known.put("counterclaim", facts == null ? null : facts.counterclaim());
        known.put("appraisal", facts == null ? null : facts.appraisal());
        known.put("smallClaimsAgreed", facts == null ? null : facts.smallClaimsAgreed());
        known.put("guarantorsSued", facts == null ? null : facts.guarantors() != null);
        return known;
    }

    /** Of the province where the debtor lives (民诉法解释 272); the national figure while nobody entered its own. */
    RouteComparison.Wage wage(CaseFile file) {
        String provincial = WAGE + "-" + file.debtor().districtCode().substring(0, 2);
        try {
            return new RouteComparison.Wage(false, half(policy.value(provincial, file.asOf())));
        } catch (Refused none) {
            return new RouteComparison.Wage(true, half(policy.value(WAGE, file.asOf())));
        }
    }

    private static Money half(BigDecimal wage) {
        return new Money(wage.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP));
    }

    private static boolean isHeld(CaseFile file) {
        return file.legalCase().status() == CaseStatus.ON_HOLD;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static Obstacle obstacle(Map<String, Object> row, Decisions.MatchedRule rule) {
        return new Obstacle(
                rule.id(),
                Obstacle.Concern.valueOf((String) row.get("concerns")),
                Boolean.TRUE.equals(row.get("stops")),
                (String) row.get("what"),
                rule.annotation());
    }
}
