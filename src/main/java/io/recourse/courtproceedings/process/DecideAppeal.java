package io.recourse.courtproceedings.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.courtproceedings.CourtDate;
import io.recourse.courtproceedings.CourtDates;
import io.recourse.courtproceedings.OwnAppeal;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lawyer appeals a judgment that the lender lost, in whole or in part, or a ruling that dismissed the suit, or says why not. */
@Component
class DecideAppeal implements UserTask<DecideAppeal.Form> {

    enum Result {
        appealed,
        notAppealed
    }

    record Form(
            @NotNull Result outcome,
            @RequiredWhen("appealed") @PastOrPresent LocalDate appealedOn,

            @Positive @Digits(integer = 8, fraction = 2) BigDecimal disputed,

            @PastOrPresent LocalDate feeNoticeOn,

            @RequiredWhen("notAppealed") @Size(max = 1000) String note) {}

    private final OwnAppeal ownAppeal;
    private final SuitFacts facts;
    private final CourtDates dates;

    DecideAppeal(OwnAppeal ownAppeal, SuitFacts facts, CourtDates dates) {
        this.ownAppeal = ownAppeal;
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
        return dates.workBy(caseNo, CourtDate.Kind.OWN_APPEAL);
    }

    @Override
    public Routing complete(OpenTask task, Form form, Actor by) {
        Routing routing = Routing.outcome(form.outcome().name());
        switch (form.outcome()) {
            case appealed -> ownAppeal.filed(task.caseNo(), appeal(form), by);
            case notAppealed ->
                CourtProceedingsProcess.standing(routing, ownAppeal.waived(task.caseNo(), form.note(), by));
        }
        return routing;
    }

    private static OwnAppeal.Appeal appeal(Form form) {
        Money disputed = form.disputed() == null ? null : new Money(form.disputed());
        return new OwnAppeal.Appeal(form.appealedOn(), disputed, form.feeNoticeOn());
    }
}
