package io.recourse.agencyplacement.process;

import io.recourse.agencyplacement.EndPlacements;
import io.recourse.common.Actor;
import io.recourse.engine.OpenTask;
import io.recourse.engine.Routing;
import io.recourse.engine.SubjectProcesses;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person records the certificate by which an agency proves that it deleted the data (PIPL 21). */
@Component
class ConfirmDeletion implements UserTask<ConfirmDeletion.Form> {

    record Form(
            @NotBlank @Size(max = 64) String certificateRef,
            @NotNull LocalDate certificateOn) {}

    private final EndPlacements endPlacements;
    private final SubjectProcesses subjects;
    private final PlacementFacts facts;

    ConfirmDeletion(EndPlacements endPlacements, SubjectProcesses subjects, PlacementFacts facts) {
        this.endPlacements = endPlacements;
        this.subjects = subjects;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.ofEnded(subjects.subject(task));
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        endPlacements.certify(subjects.subject(task), form.certificateRef(), form.certificateOn(), by);
        return Routing.none();
    }
}
