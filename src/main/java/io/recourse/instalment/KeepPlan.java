package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A plan from its signature to its end: kept, or breached. */
@Component
@Transactional
public class KeepPlan {

    private final Plans plans;
    private final Consents consents;
    private final LegalCases cases;
    private final Ledger ledger;
    private final LimitationRecords limitation;
    private final Timeline timeline;
    private final Clock clock;

    KeepPlan(
            Plans plans,
            Consents consents,
            LegalCases cases,
            Ledger ledger,
            LimitationRecords limitation,
            Timeline timeline,
            Clock clock) {
        this.plans = plans;
        this.consents = consents;
        this.cases = cases;
        this.ledger = ledger;
        this.limitation = limitation;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The plan comes into force, in the place of one that it renegotiates: limitation runs anew, to three years after the
     * plan's last instalment (民法典 189, 192, 195).
     *
     * @return the first day on which an unpaid instalment is a breach
     * @throws Refused with code {@code plan.cost-table-unconfirmed}: without a confirmation on record no plan is in force
     */
    public LocalDate activate(CaseNo caseNo) {
        Plan plan = plans.inHand(caseNo).activated();
        if (consents.find(plan.id(), Consent.Subject.COST_TABLE).isEmpty()) {
            throw new Refused("plan.cost-table-unconfirmed");
        }
        plans.active(caseNo).ifPresent(this::replace);
        plans.save(plan);
        limitation.record(
                caseNo,
                LimitationEvent.planSigned(plan.signedOn(), plan.terms().lastDueOn()),
                "plan " + plan.id(),
                Actor.SYSTEM);
        timeline.record(
                caseNo,
                "plan-signed",
                Actor.SYSTEM,
                Map.of(
                        "total", plan.terms().total().display(),
                        "instalments", plan.terms().instalments(),
                        "first", plan.terms().firstDueOn(),
                        "last", plan.terms().lastDueOn()),
                plan.documentId().toString());
        return plan.nextCheckOn(LocalDate.now(clock));
    }

    private void replace(Plan old) {
        plans.save(old.ended(PlanStatus.REPLACED, LocalDate.now(clock), "renegotiated"));
        timeline.record(
                old.caseNo(),
                "plan-replaced",
                Actor.SYSTEM,
                Map.of("paid", paid(old).display(), "total", old.terms().total().display()));
    }

    /** How the active plan stands today. */
    @Transactional(readOnly = true)
    public Plan.Progress progress(CaseNo caseNo) {
        return posting(plans.inForce(caseNo)).progress();
    }

    /** A signed plan with what was paid under it, as it stands today. */
    @Transactional(readOnly = true)
    public PlanPosting posting(Plan plan) {
        return plan.posting(paid(plan), LocalDate.now(clock));
    }

    /** What was paid under a plan: all that was not yet paid when its debt was reckoned. */
    @Transactional(readOnly = true)
    public Money paid(Plan plan) {
        List<Payment> payments = ledger.payments(cases.get(plan.caseNo()).contractNo());
        if (plan.paidBefore() != null) {
            Money paid = PlanCosts.paid(payments).minus(plan.paidBefore());
            return paid.isPositive() ? paid : Money.ZERO;
        }
        return PlanCosts.paid(payments.stream()
                .filter(payment -> !payment.receivedOn().isBefore(plan.signedOn()))
                .toList());
    }

    /** @return the next day on which an unpaid instalment is a breach */
    @Transactional(readOnly = true)
    public LocalDate nextCheck(CaseNo caseNo) {
        return plans.inForce(caseNo).nextCheckOn(LocalDate.now(clock));
    }

    /** The plan was kept: what it gave up, and what would have accrued since, is waived for good. */
    public void complete(CaseNo caseNo) {
        Plan plan = plans.inForce(caseNo);
        LocalDate today = LocalDate.now(clock);
        plans.save(plan.ended(PlanStatus.KEPT, today, "kept"));
        ledger.waive(cases.get(caseNo).contractNo(), today);
        timeline.record(
                caseNo,
                "plan-kept",
                Actor.SYSTEM,
                Map.of(
                        "paid",
                        paid(plan).display(),
                        "waived",
                        plan.terms().waiver().display()));
    }

    /** The plan was breached: the original terms stand again, everything paid is kept. */
    public void breach(CaseNo caseNo) {
        Plan plan = plans.inForce(caseNo);
        LocalDate today = LocalDate.now(clock);
        PlanPosting posting = posting(plan);
        plans.save(plan.ended(PlanStatus.BREACHED, today, "breached"));
        limitation.record(
                caseNo, LimitationEvent.of(LimitationEvent.Kind.ACCELERATED, today), "plan " + plan.id(), Actor.SYSTEM);
        timeline.record(
                caseNo,
                "plan-breached",
                Actor.SYSTEM,
                Map.of(
                        "paid",
                        posting.paid().display(),
                        "due",
                        posting.dueWithGrace().display()));
    }
}
