package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A plan from its signature to its end: kept, or breached. */
@Component
@Transactional
public class KeepPlan {

    private final Plans plans;
    private final LegalCases cases;
    private final Ledger ledger;
    private final LimitationRecords limitation;
    private final Timeline timeline;
    private final Clock clock;

    KeepPlan(
            Plans plans,
            LegalCases cases,
            Ledger ledger,
            LimitationRecords limitation,
            Timeline timeline,
            Clock clock) {
        this.plans = plans;
        this.cases = cases;
        this.ledger = ledger;
        this.limitation = limitation;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The debtor signed the agreement.
     *
     * @param how {@code E_SIGNATURE}, {@code ON_SITE} or {@code POST}
     * @param costTableConfirmed 个人贷款业务明示综合融资成本规定: the cost table is confirmed before 办理分期
     * @throws InvalidFields for signedOn, signedBy or costTableConfirmed
     */
    public void sign(CaseNo caseNo, LocalDate on, String how, boolean costTableConfirmed) {
        List<FieldError> errors = new ArrayList<>();
        if (on == null) {
            errors.add(FieldError.of("signedOn", "form.constraint.NotNull"));
        } else if (on.isBefore(plans.inHand(caseNo).proposedOn())) {
            errors.add(FieldError.of("signedOn", "plan.signed-before-proposed"));
        }
        if (how == null) {
            errors.add(FieldError.of("signedBy", "form.constraint.NotNull"));
        }
        if (!costTableConfirmed) {
            errors.add(FieldError.of("costTableConfirmed", "plan.cost-table-unconfirmed"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        plans.save(plans.inHand(caseNo).signed(on, how));
    }

    /** The debtor did not sign. */
    public void decline(CaseNo caseNo) {
        plans.save(plans.inHand(caseNo).declined());
    }

    /**
     * The plan comes into force: limitation runs anew, to three years after the plan's last instalment (民法典 189, 192,
     * 195).
     *
     * @return the first day on which an unpaid instalment is a breach
     */
    public LocalDate activate(CaseNo caseNo) {
        Plan plan = plans.inHand(caseNo).activated();
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
                        "last", plan.terms().lastDueOn()),
                plan.documentId().toString());
        return plan.nextCheckOn(LocalDate.now(clock));
    }

    /** How the active plan stands today. */
    @Transactional(readOnly = true)
    public Plan.Progress progress(CaseNo caseNo) {
        Plan plan = plans.inHand(caseNo);
        return plan.progress(paid(plan), LocalDate.now(clock));
    }

    /** What has been paid since the plan was signed. */
    @Transactional(readOnly = true)
    public Money paid(Plan plan) {
        return ledger.payments(cases.get(plan.caseNo()).contractNo()).stream()
                .filter(payment -> !payment.receivedOn().isBefore(plan.signedOn()))
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** @return the next day on which an unpaid instalment is a breach */
    @Transactional(readOnly = true)
    public LocalDate nextCheck(CaseNo caseNo) {
        return plans.inHand(caseNo).nextCheckOn(LocalDate.now(clock));
    }

    /** The plan was kept: what it gave up, and what would have accrued since, is waived for good. */
    public void complete(CaseNo caseNo) {
        Plan plan = plans.inHand(caseNo);
        plans.save(plan.ended(PlanStatus.KEPT));
        ledger.waive(cases.get(caseNo).contractNo(), LocalDate.now(clock));
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
        Plan plan = plans.inHand(caseNo);
        plans.save(plan.ended(PlanStatus.BREACHED));
        limitation.record(
                caseNo,
                LimitationEvent.of(LimitationEvent.Kind.ACCELERATED, LocalDate.now(clock)),
                "plan " + plan.id(),
                Actor.SYSTEM);
        timeline.record(
                caseNo,
                "plan-breached",
                Actor.SYSTEM,
                Map.of(
                        "paid",
                        paid(plan).display(),
                        "due",
                        plan.dueWithGrace(LocalDate.now(clock)).display()));
    }
}
