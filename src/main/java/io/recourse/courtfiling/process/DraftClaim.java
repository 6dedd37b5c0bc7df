package io.recourse.courtfiling.process;

import io.recourse.common.Actor;
import io.recourse.courtfiling.ClaimFacts;
import io.recourse.courtfiling.DraftSuit;
import io.recourse.courtfiling.Route;
import io.recourse.courtfiling.Venue;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A lawyer chooses route, court and cut-off day of the claim, or decides not to file. */
@Component
class DraftClaim implements UserTask<DraftClaim.Form> {

    enum Result {
        drafted,
        abandoned
    }

    enum Answer {
        yes,
        no
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("drafted") Route route,

            @RequiredWhen("drafted") @Size(min = 4, max = 100)
            String court,

            @RequiredWhen("drafted") Venue.Ground courtGround,
            @RequiredWhen("drafted") Venue.Agreement agreement,
            @RequiredWhen("drafted") Venue.Performance performance,
            @Size(max = 300) String agreementClause,
            @RequiredWhen("drafted") LocalDate cutOffOn,
            boolean claimInterestToPayment,
            @RequiredWhen("drafted") Answer debtorLocated,
            @RequiredWhen("drafted") Answer counterclaim,
            @RequiredWhen("drafted") Answer appraisal,
            @RequiredWhen("drafted") Answer preservationWanted,
            @RequiredWhen("drafted") Answer smallClaimsAgreed,
            @RequiredWhen("drafted") ClaimFacts.Assignment assignment,
            @Size(max = 1000) String note) {

        Venue venue() {
            boolean agreed = agreement != Venue.Agreement.NONE;
            return new Venue(courtGround, agreement, performance, agreed ? agreementClause : null);
        }

        ClaimFacts facts() {
            return new ClaimFacts(
                    debtorLocated == Answer.yes,
                    preservationWanted == Answer.yes,
                    counterclaim == Answer.yes,
                    appraisal == Answer.yes,
                    smallClaimsAgreed == Answer.yes,
                    assignment);
        }
    }

    private final DraftSuit draftSuit;
    private final FilingFacts facts;
    private final Clock clock;

    DraftClaim(DraftSuit draftSuit, FilingFacts facts, Clock clock) {
        this.draftSuit = draftSuit;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> data = facts.withOutlook(task.caseNo());
        data.putIfAbsent("cutOffOn", LocalDate.now(clock).toString());
        data.putIfAbsent("claimInterestToPayment", true);
        return data;
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Result.abandoned) {
            draftSuit.abandon(task.caseNo(), by);
        } else {
            draftSuit.draft(
                    task.caseNo(),
                    new DraftSuit.Draft(
                            form.route(),
                            form.court(),
                            form.venue(),
                            form.cutOffOn(),
                            form.claimInterestToPayment(),
                            form.facts(),
                            form.note()),
                    by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
