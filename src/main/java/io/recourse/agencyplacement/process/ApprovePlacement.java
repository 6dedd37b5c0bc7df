package io.recourse.agencyplacement.process;

import io.recourse.agencyplacement.PlaceCase;
import io.recourse.agencyplacement.Placement;
import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Somebody else than proposed it approves the placement, or refuses it with a reason. */
@Component
class ApprovePlacement implements UserTask<ApprovePlacement.Form> {

    enum Decision {
        approved,
        refused
    }

    record Form(
            @NotNull Decision outcome,
            @RequiredWhen("refused") @Size(max = 1000) String refusalReason) {}

    private final PlaceCase placeCase;
    private final PlacementFacts facts;

    ApprovePlacement(PlaceCase placeCase, PlacementFacts facts) {
        this.placeCase = placeCase;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.toApprove(task.caseNo());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Decision.refused) {
            placeCase.refuse(task.caseNo(), form.refusalReason(), by);
            return Routing.outcome("refused");
        }
        Placement placement = placeCase.approve(task.caseNo(), by);
        return Routing.outcome("approved")
                .on(AgencyPlacementProcess.TERM_ENDS_AT, placement.termUntil().plusDays(1));
    }
}
