package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.LodgeSuit;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An assistant pays the court fee in time; a suit whose fee is not paid is deemed withdrawn (费用办法 22). */
@Component
class PayCourtFee implements UserTask<PayCourtFee.Form> {

    enum Result {
        paid,
        notPaid
    }

    record Form(
            @NotNull Result outcome,

            @RequiredWhen("paid") @Positive @Digits(integer = 8, fraction = 2)
            BigDecimal fee,

            @Positive @Digits(integer = 8, fraction = 2) BigDecimal preservationFee,

            @RequiredWhen("paid") @PastOrPresent LocalDate paidOn) {}

    private final LodgeSuit lodgeSuit;
    private final PursueSuit pursueSuit;
    private final SuitFacts facts;
    private final CourtDates dates;

    PayCourtFee(LodgeSuit lodgeSuit, PursueSuit pursueSuit, SuitFacts facts, CourtDates dates) {
        this.lodgeSuit = lodgeSuit;
        this.pursueSuit = pursueSuit;
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
        return dates.workBy(caseNo, CourtDate.Kind.FEE);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        switch (form.outcome()) {
            case paid ->
                lodgeSuit.feePaid(
                        task.caseNo(), new Money(form.fee()), money(form.preservationFee()), form.paidOn(), by);
            case notPaid -> pursueSuit.deemedWithdrawn(task.caseNo(), by);
        }
        return Routing.outcome(form.outcome().name());
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }
}
