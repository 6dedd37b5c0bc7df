package io.recourse.escalation.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.documents.Rate;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.escalation.AnswerHold;
import io.recourse.escalation.GrantDeferral;
import io.recourse.escalation.UpholdDispute;
import io.recourse.ledger.Deferral;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.Timeline;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A lawyer examines a dispute or a hardship request, and releases the case, grants a deferral, or finds that the debtor
 * was right and has the report corrected.
 */
@Component
class ReviewHold implements UserTask<ReviewHold.Form> {

    enum Finding {
        release,
        uphold,
        defer
    }

    record Form(
            @NotNull Finding outcome,
            @RequiredWhen("defer") @Future LocalDate deferUntil,
            @RequiredWhen("defer") Deferral.Interest deferralInterest,
            @NotBlank @Size(max = 1000) String finding) {}

    private final Holds holds;
    private final UpholdDispute upholdDispute;
    private final GrantDeferral grantDeferral;
    private final AnswerHold answerHold;
    private final Timeline timeline;

    ReviewHold(
            Holds holds,
            UpholdDispute upholdDispute,
            GrantDeferral grantDeferral,
            AnswerHold answerHold,
            Timeline timeline) {
        this.holds = holds;
        this.upholdDispute = upholdDispute;
        this.grantDeferral = grantDeferral;
        this.answerHold = answerHold;
        this.timeline = timeline;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> facts = new HashMap<>();
        holds.current(task.caseNo()).ifPresent(hold -> {
            facts.put("holdReason", hold.reason().name());
            facts.put("holdNote", hold.note());
            facts.put("heldSince", hold.since().toString());
            if (hold.deferredUntil() != null) {
                facts.put("deferredUntil", hold.deferredUntil().toString());
            }
            GrantDeferral.Proposal proposal = grantDeferral.proposed(hold);
            facts.put("deferralInterest", proposal.interest().name());
            facts.put("interestWhy", proposal.why());
        });
        facts.put("latestDeferral", grantDeferral.latestDay().toString());
        facts.put("contractRate", percent(task.caseNo(), Deferral.Interest.CONTRACT));
        facts.put("penaltyRate", percent(task.caseNo(), Deferral.Interest.AS_BEFORE));
        upholdDispute.reportedOn(task.caseNo()).ifPresent(day -> facts.put("reportedOn", day.toString()));
        return facts;
    }

    private String percent(CaseNo caseNo, Deferral.Interest interest) {
        return new Rate(grantDeferral.rate(caseNo, interest)).percent();
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Finding.uphold) {
            upholdDispute.requirePossible(task.caseNo());
        }
        timeline.record(task.caseNo(), "hold-reviewed", by, Map.of("finding", form.finding()));
        Routing routing = Routing.outcome(form.outcome().name());
        if (form.outcome() != Finding.defer) {
            answerHold.decided(task.caseNo(), form.outcome() == Finding.uphold);
            return routing;
        }
        grantDeferral.until(task.caseNo(), form.deferUntil(), form.deferralInterest(), by);
        return routing.on(LadderProcess.DEFERRED_UNTIL, form.deferUntil());
    }
}
