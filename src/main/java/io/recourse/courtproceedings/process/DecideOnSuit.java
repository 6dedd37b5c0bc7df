package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.PaymentOrder;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lawyer sues on after an objection to a payment order, or declines the suit in time. */
@Component
class DecideOnSuit implements UserTask<DecideOnSuit.Form> {

    enum Result {
        suit,
        suitDeclined
    }

    /** The routes that a suit may take. */
    enum Route {
        SMALL_CLAIMS,
        SIMPLIFIED,
        ORDINARY
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("suit") Route route,

            @RequiredWhen("suit") @Size(min = 4, max = 60) String suitNo,

            @RequiredWhen("suit") @PastOrPresent LocalDate feeNoticeOn,
            @RequiredWhen("suitDeclined") @PastOrPresent LocalDate declinedOn) {}

    private final PaymentOrder paymentOrder;
    private final SuitFacts facts;
    private final CourtDates dates;

    DecideOnSuit(PaymentOrder paymentOrder, SuitFacts facts, CourtDates dates) {
        this.paymentOrder = paymentOrder;
        this.facts = facts;
        this.dates = dates;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return facts.of(task.caseNo());
    }

    @Override
    public Optional<LocalDate> lastDay(CaseNo caseNo) {
        return dates.workBy(caseNo, CourtDate.Kind.DECLINE);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        switch (form.outcome()) {
            case suit ->
                paymentOrder.becameSuit(task.caseNo(), form.route().name(), form.suitNo(), form.feeNoticeOn(), by);
            case suitDeclined -> paymentOrder.declined(task.caseNo(), form.declinedOn(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
