package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.Parties;
import io.recourse.legalcase.Party;
import io.recourse.legalcase.PartyRole;
import io.recourse.legalcase.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A plan changes what a guarantor stands for: without his written consent nothing heavier binds him, and a longer term
 * leaves his guarantee period as it was (民法典 695).
 */
@Component
@Transactional
public class AskGuarantee {

    private final Plans plans;
    private final Consents consents;
    private final Parties parties;
    private final Timeline timeline;
    private final Clock clock;

    AskGuarantee(Plans plans, Consents consents, Parties parties, Timeline timeline, Clock clock) {
        this.plans = plans;
        this.consents = consents;
        this.parties = parties;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether a guarantor must be asked before the plan in hand is signed. */
    @Transactional(readOnly = true)
    public boolean isNeeded(CaseNo caseNo) {
        return !who(caseNo).isEmpty();
    }

    /** The guarantors' names in one text. */
    @Transactional(readOnly = true)
    public String guarantors(CaseNo caseNo) {
        return who(caseNo).stream().map(Party::name).collect(Collectors.joining("、"));
    }

    /**
     * All guarantors consented in writing.
     *
     * @param how {@code E_SIGNATURE}, {@code ON_SITE} or {@code POST}
     */
    public void consented(CaseNo caseNo, LocalDate on, String how, Actor by) {
        Plan plan = plans.inHand(caseNo);
        Consent.Text text = Consent.Text.of("本人作为保证人，同意《分期还款协议》对原合同还款期限和金额的变更，并继续承担保证责任。\n"
                + plan.agreement().costTable());
        who(caseNo)
                .forEach(guarantor -> consents.add(new Consent(
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
                        by)));
        timeline.record(caseNo, "plan-guarantee-kept", by, Map.of("on", on));
    }

    /** The plan goes on without the guarantor, who stays bound as he was. */
    public void goOnWithout(CaseNo caseNo, String reason, Actor by) {
        timeline.record(caseNo, "plan-without-guarantor", by, Map.of("reason", reason));
    }

    /** The plan is given up, because the guarantor does not consent. */
    public void giveUp(CaseNo caseNo, String reason, Actor by) {
        plans.save(plans.inHand(caseNo).declined());
        timeline.record(caseNo, "plan-given-up", by, Map.of("reason", reason));
    }

    private List<Party> who(CaseNo caseNo) {
        return parties.of(caseNo).stream()
                .filter(party -> party.role() == PartyRole.GUARANTOR)
                .toList();
    }
}
