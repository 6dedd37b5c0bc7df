package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.EnforceJudgment;
import io.recourse.courtproceedings.PaymentOrder;
import io.recourse.courtproceedings.PursueSuit;
import io.recourse.courtproceedings.Standing;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A lawyer applies for execution of what the debtor did not perform in time, or says that he did, or why not to; or he
 * records an appeal or objection in time that the court told of late.
 */
@Component
class ApplyForExecution implements UserTask<ApplyForExecution.Form> {

    enum Result {
        applied,
        performed,
        appealed,
        objected,
        notApplied
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("applied") @PastOrPresent LocalDate appliedOn,

            @RequiredWhen("applied") @Size(min = 4, max = 60)
            String executionNo,

            @Size(max = 1000) String waiver,
            @RequiredWhen("appealed") @PastOrPresent LocalDate appealedOn,
            @RequiredWhen("objected") @PastOrPresent LocalDate objectedOn,
            @RequiredWhen("objected") PaymentOrder.Objection objection,

            @RequiredWhen("notApplied") @Size(max = 1000) String note) {}

    private final EnforceJudgment enforceJudgment;
    private final PaymentOrder paymentOrder;
    private final PursueSuit pursueSuit;
    private final SuitFacts facts;
    private final CourtDates dates;

    ApplyForExecution(
            EnforceJudgment enforceJudgment,
            PaymentOrder paymentOrder,
            PursueSuit pursueSuit,
            SuitFacts facts,
            CourtDates dates) {
        this.enforceJudgment = enforceJudgment;
        this.paymentOrder = paymentOrder;
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
        return facts.of(
                task.caseNo(),
                suit -> Stream.of(Result.values()).filter(result -> switch (result) {
                    case performed -> enforceJudgment.isPerformed(suit);
                    case appealed -> !suit.isPaymentOrder() && !suit.isFinal();
                    case objected -> suit.isPaymentOrder();
                    case applied, notApplied -> true;
                }));
    }

    @Override
    public Optional<LocalDate> lastDay(CaseNo caseNo) {
        return dates.workBy(caseNo, CourtDate.Kind.EXECUTION);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        switch (form.outcome()) {
            case applied -> enforceJudgment.executionApplied(task.caseNo(), form.executionNo(), form.appliedOn(), by);
            case performed -> enforceJudgment.performed(task.caseNo(), form.waiver(), by);
            case appealed -> enforceJudgment.appealed(task.caseNo(), form.appealedOn(), by);
            case objected -> paymentOrder.objected(task.caseNo(), form.objectedOn(), form.objection(), by);
            case notApplied -> pursueSuit.ended(task.caseNo(), Standing.effective, "notApplied", null, form.note(), by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
