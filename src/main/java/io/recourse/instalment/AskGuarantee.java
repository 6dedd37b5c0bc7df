package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.deadlines.GuaranteePeriod;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A plan changes what guarantors stand for: without his own written consent nothing heavier binds a guarantor, and a longer
 * term leaves his guarantee period as it was (民法典 695). They are asked one by one.
 */
@Component
@Transactional
public class AskGuarantee {

    /**
     * Whom to ask, and what follows without his consent.
     *
     * @param name his
     * @param no which of the case's guarantors he is, from 1
     * @param of how many guarantors the case has
     * @param boundUntil when his guarantee period ends where nothing was agreed: the plan does not prolong it
     */
    public record Asked(String name, int no, int of, LocalDate boundUntil) {}

    private final Plans plans;
    private final Guarantors guarantors;
    private final Consents consents;
    private final PlanPapers papers;
    private final GuaranteePeriod period;
    private final Ledger ledger;
    private final LegalCases cases;
    private final Timeline timeline;
    private final Clock clock;

    AskGuarantee(
            Plans plans,
            Guarantors guarantors,
            Consents consents,
            PlanPapers papers,
            GuaranteePeriod period,
            Ledger ledger,
            LegalCases cases,
            Timeline timeline,
            Clock clock) {
        this.plans = plans;
        this.guarantors = guarantors;
        this.consents = consents;
        this.papers = papers;
        this.period = period;
        this.ledger = ledger;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether a guarantor must still be asked before the plan in hand is signed. */
    @Transactional(readOnly = true)
    public boolean isNeeded(CaseNo caseNo) {
        return !guarantors.toAsk(plans.inHand(caseNo)).isEmpty();
    }

    /** The guarantor who is to be asked now. */
    @Transactional(readOnly = true)
    public Asked next(CaseNo caseNo) {
        List<Guarantors.Guarantor> all = guarantors.of(caseNo);
        Guarantors.Guarantor next = asked(plans.inHand(caseNo));
        LocalDate dueOn = ledger.lastDueOn(cases.get(caseNo).contractNo());
        return new Asked(
                next.name(),
                all.indexOf(next) + 1,
                all.size(),
                period.ofDebtDue(dueOn).unrolled());
    }

    /**
     * The guarantor who is asked consented in writing.
     *
     * @param how {@code E_SIGNATURE}, {@code ON_SITE} or {@code POST}
     */
    public void consented(CaseNo caseNo, LocalDate on, String how, Actor by) {
        Plan plan = plans.inHand(caseNo);
        Guarantors.Guarantor guarantor = asked(plan);
        Consent.Text text = Consent.Text.of("本人作为保证人，同意《分期还款协议》对原合同还款期限和金额的变更，并继续承担保证责任。\n"
                + plan.agreement().costTable());
        consents.add(new Consent(
                UUID.randomUUID(),
                plan.id(),
                Consent.Subject.GUARANTEE,
                guarantor.name(),
                Consent.Means.valueOf(how),
                on,
                text.text(),
                text.sha256(),
                null,
                clock.instant(),
                by));
        timeline.record(caseNo, "plan-guarantee-kept", by, Map.of("guarantor", masked(guarantor), "on", on));
        offerWhenAllAnswered(caseNo);
    }

    /** The plan goes on without the guarantor who is asked; he stays bound as he was. */
    public void goOnWithout(CaseNo caseNo, String reason, Actor by) {
        Plan plan = plans.inHand(caseNo);
        Guarantors.Guarantor guarantor = asked(plan);
        guarantors.leaveOut(plan, guarantor, reason, by);
        timeline.record(caseNo, "plan-without-guarantor", by, Map.of("guarantor", masked(guarantor), "reason", reason));
        offerWhenAllAnswered(caseNo);
    }

    /** The plan is given up, because the guarantor does not consent. */
    public void giveUp(CaseNo caseNo, String reason, Actor by) {
        plans.save(plans.inHand(caseNo).declined());
        timeline.record(caseNo, "plan-given-up", by, Map.of("reason", reason));
    }

    private void offerWhenAllAnswered(CaseNo caseNo) {
        if (!isNeeded(caseNo)) {
            papers.offerAgreement(caseNo);
        }
    }

    private Guarantors.Guarantor asked(Plan plan) {
        return guarantors.toAsk(plan).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("plan " + plan.id() + " has no guarantor left to ask"));
    }

    private static String masked(Guarantors.Guarantor guarantor) {
        return Party.maskName(guarantor.party().name());
    }
}
