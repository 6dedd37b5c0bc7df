package io.recourse.agencyplacement.process;

import io.recourse.agencyplacement.PlaceCase;
import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A team lead proposes an agency that may work for the lender, and until when; or that the case is not entrusted. */
@Component
class ProposePlacement implements UserTask<ProposePlacement.Form> {

    enum Decision {
        proposed,
        notPossible
    }

    record Form(
            @NotNull Decision outcome,
            @RequiredWhen("proposed") String agency,
            @RequiredWhen("proposed") LocalDate termUntil,
            @NotBlank @Size(max = 1000) String reason) {}

    private final PlaceCase placeCase;
    private final PlacementFacts facts;

    ProposePlacement(PlaceCase placeCase, PlacementFacts facts) {
        this.placeCase = placeCase;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.toPropose(task.caseNo());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Decision.proposed) {
            placeCase.propose(
                    task.caseNo(), new PlaceCase.Proposal(form.agency(), form.termUntil(), form.reason()), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
