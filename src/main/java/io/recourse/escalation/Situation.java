package io.recourse.escalation;

import io.recourse.casefile.CaseFiles;
import io.recourse.common.CaseNo;
import io.recourse.contact.PlanStanding;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.ledger.Balance;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.LenderMandates;
import io.recourse.legalcase.Measure;
import io.recourse.legalcase.StageRun;
import io.recourse.legalcase.StageRuns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what the decision table {@code next-step} asks of a case. */
@Component
public class Situation {

    /** In the place of the last outcome: a plan that was kept is in force again, since a payment was taken back. */
    public static final String PLAN_IN_FORCE = "planInForce";

    /** The ends of a suit whose decision was performed or executed. */
    private static final Set<String> RECOVERED = Set.of("debtRecovered", "decisionPerformed");

    private final LegalCases cases;
    private final StageRuns runs;
    private final CaseFiles files;
    private final LimitationRecords limitation;
    private final Directions directions;
    private final Settling settling;
    private final LenderMandates mandates;
    private final PlanStanding plans;
    private final Clock clock;

    Situation(
            LegalCases cases,
            StageRuns runs,
            CaseFiles files,
            LimitationRecords limitation,
            Directions directions,
            Settling settling,
            LenderMandates mandates,
            PlanStanding plans,
            Clock clock) {
        this.cases = cases;
        this.runs = runs;
        this.files = files;
        this.limitation = limitation;
        this.directions = directions;
        this.settling = settling;
        this.mandates = mandates;
        this.plans = plans;
        this.clock = clock;
    }

    /** The inputs of {@code next-step}, by the names of its columns. */
    public Map<String, Object> of(CaseNo caseNo) {
        LegalCase legalCase = cases.get(caseNo);
        Balance balance = files.balance(legalCase);
        List<StageRun> tried = runs.of(caseNo);
        Optional<StageRun> last = tried.isEmpty() ? Optional.empty() : Optional.of(tried.get(tried.size() - 1));
        Optional<StageRun> filing = last(tried, "court-filing", "suitFiled");
        Map<String, Object> facts = new HashMap<>();
        facts.put("daysPastDue", balance.daysPastDue());
        facts.put("amountDue", balance.totalDue().amount());
        facts.put("amountNotDue", balance.principalNotDue().amount());
        facts.put("product", legalCase.product());
        facts.put("settlingDays", settling.daysLeft(legalCase.openedOn()));
        facts.put("limitation", files.limitation(legalCase).status().name());
        facts.put("lastStage", last.map(StageRun::stage).orElse("none"));
        facts.put(
                "lastOutcome",
                plans.isKept(caseNo)
                        ? PLAN_IN_FORCE
                        : last.map(StageRun::outcome).orElse("none"));
        facts.put("course", course(caseNo));
        facts.put("reminders", count(tried, "reminder", null));
        facts.put(
                "brokenPromises",
                count(tried, "reminder", "promiseBroken")
                        + count(tried, "field-visit", "promiseBroken")
                        + count(tried, "agency-placement", "promiseBroken"));
        facts.put("visits", count(tried, "field-visit", null));
        facts.put("visitMandated", mandated(legalCase, Measure.FIELD_VISIT));
        facts.put("placements", count(tried, "agency-placement", null));
        facts.put("agencyMandated", mandated(legalCase, Measure.AGENCY_PLACEMENT));
        facts.put("letters", count(tried, "demand-letter", null));
        facts.put("letterDelivered", demanded(caseNo));
        facts.put(
                "noticeProven",
                last(tried, "credit-reporting", "adverseInformationReported").isPresent());
        facts.put(
                "reported",
                last(tried, "credit-reporting", "adverseInformationReported").isPresent());
        facts.put("filed", filing.isPresent());
        facts.put("courtResult", filing.map(f -> courtResult(caseNo, tried, f)).orElse("none"));
        return facts;
    }

    /** What came of the suit since it was filed: a proceeding that was interrupted goes on. */
    private String courtResult(CaseNo caseNo, List<StageRun> tried, StageRun filing) {
        return tried.stream()
                .filter(run -> run.stage().equals("court-proceedings")
                        && !run.enteredAt().isBefore(filing.enteredAt())
                        && run.leftAt() != null
                        && !run.outcome().equals(StageRun.INTERRUPTED))
                .reduce((first, second) -> second)
                .map(run -> RECOVERED.contains(run.outcome()) ? "recovered" : "rejected")
                .or(() -> directions.courtResultSince(caseNo, filing.enteredAt()))
                .orElse("none");
    }

    private boolean mandated(LegalCase legalCase, Measure measure) {
        return mandates.holds(legalCase.lenderCode(), measure, LocalDate.now(clock));
    }

    /** A demand that provably arrived interrupted limitation: that is what the letter is for (诉讼时效规定 8). */
    private boolean demanded(CaseNo caseNo) {
        return limitation.of(caseNo).stream().anyMatch(r -> r.event().kind() == LimitationEvent.Kind.DEMAND);
    }

    private String course(CaseNo caseNo) {
        return directions.latest(caseNo).map(Directions.Direction::course).orElse("none");
    }

    private static int count(List<StageRun> tried, String stage, String outcome) {
        return (int) tried.stream()
                .filter(r -> r.stage().equals(stage) && (outcome == null || outcome.equals(r.outcome())))
                .count();
    }

    private static Optional<StageRun> last(List<StageRun> tried, String stage, String outcome) {
        return tried.stream()
                .filter(r -> r.stage().equals(stage) && outcome.equals(r.outcome()))
                .reduce((first, second) -> second);
    }
}
