package io.recourse.fieldvisit.process;

import io.recourse.common.Actor;
import io.recourse.contact.AddressSource;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.fieldvisit.ArrangeVisit;
import io.recourse.fieldvisit.FieldVisit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A team lead decides that the debtor is visited: where, when, by whom and what for; or that he is not. */
@Component
class OrderVisit implements UserTask<OrderVisit.Form> {

    enum Decision {
        ordered,
        notPossible
    }

    record Form(
            @NotNull Decision outcome,
            @RequiredWhen("ordered") String visitTo,

            @RequiredWhen(field = "visitTo", value = "other") @Size(max = 200)
            String otherAddress,

            @RequiredWhen(field = "visitTo", value = "other")
            AddressSource otherSource,

            @RequiredWhen("ordered") String firstVisitor,
            @RequiredWhen("ordered") String secondVisitor,
            @RequiredWhen("ordered") LocalDate visitOn,

            @RequiredWhen("ordered") @Size(max = 5) @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
            String visitTime,

            @RequiredWhen("ordered") @Size(max = 200) String purpose,
            @RequiredWhen("notPossible") @Size(max = 1000) String reason) {}

    private final ArrangeVisit arrangeVisit;
    private final VisitFacts facts;

    OrderVisit(ArrangeVisit arrangeVisit, VisitFacts facts) {
        this.arrangeVisit = arrangeVisit;
        this.facts = facts;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.toOrder(task.caseNo());
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        if (form.outcome() == Decision.notPossible) {
            return Routing.outcome("notPossible");
        }
        ArrangeVisit.Order order = new ArrangeVisit.Order(
                form.visitTo(),
                form.otherAddress(),
                form.otherSource(),
                form.firstVisitor(),
                form.secondVisitor(),
                form.visitOn(),
                LocalTime.parse(form.visitTime()),
                form.purpose());
        FieldVisit visit = arrangeVisit.order(task.caseNo(), order, by);
        return Routing.outcome("ordered").on(FieldVisitProcess.VISIT_DAY_AT, visit.visitOn());
    }
}
