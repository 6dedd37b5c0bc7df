package io.recourse.courtfiling.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.courtfiling.ClaimFacts;
import io.recourse.courtfiling.Defendants;
import io.recourse.courtfiling.DraftSuit;
import io.recourse.courtfiling.GuarantorsSued;
import io.recourse.courtfiling.PreservationSought;
import io.recourse.courtfiling.PreservedSuits;
import io.recourse.courtfiling.Route;
import io.recourse.courtfiling.Venue;
import io.recourse.engine.OpenTask;
import io.recourse.engine.RequiredWhen;
import io.recourse.engine.Routing;
import io.recourse.engine.UserTask;
import io.recourse.legalcase.Party;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

            @RequiredWhen(value = "yes", field = "preservationWanted")
            PreservationSought.Stage preservationStage,

            @RequiredWhen(value = "yes", field = "preservationWanted") @Positive @Digits(integer = 8, fraction = 2)
            BigDecimal preservationAmount,

            @RequiredWhen(value = "yes", field = "preservationWanted") @Size(max = 1000)
            String preservationProperty,

            @RequiredWhen(value = "yes", field = "preservationWanted") @Size(max = 1000)
            String preservationReasons,

            @Positive @Digits(integer = 8, fraction = 2) BigDecimal preservationGuarantee,

            @RequiredWhen(value = "yes", field = "preservationWanted") @Size(max = 300)
            String guaranteeForm,

            @Size(max = 100) String preservationCourt,
            LocalDate preservationOrderedOn,
            @Size(max = 60) String preservationOrderNo,
            @RequiredWhen("drafted") Answer smallClaimsAgreed,
            @RequiredWhen("drafted") ClaimFacts.Assignment assignment,
            boolean sueGuarantors,

            @RequiredWhen(value = "true", field = "sueGuarantors")
            GuarantorsSued.Kind guaranteeKind,

            @RequiredWhen(value = "true", field = "sueGuarantors") @PastOrPresent
            LocalDate guaranteeSignedOn,

            LocalDate guaranteeAgreedEnd,

            @RequiredWhen(value = "true", field = "sueGuarantors") @Size(max = 300)
            String guaranteeContent,

            @Size(max = 1000) String note) {

        Venue venue() {
            boolean agreed = agreement != Venue.Agreement.NONE;
            return new Venue(courtGround, agreement, performance, agreed ? agreementClause : null);
        }

        PreservationSought preservation() {
            return preservationWanted != Answer.yes
                    ? null
                    : new PreservationSought(
                            preservationStage,
                            new Money(preservationAmount),
                            preservationProperty,
                            preservationReasons,
                            preservationGuarantee == null ? null : new Money(preservationGuarantee),
                            guaranteeForm,
                            preservationCourt,
                            preservationOrderedOn,
                            preservationOrderNo);
        }

        ClaimFacts facts() {
            return new ClaimFacts(
                    debtorLocated == Answer.yes,
                    preservationWanted == Answer.yes,
                    counterclaim == Answer.yes,
                    appraisal == Answer.yes,
                    smallClaimsAgreed == Answer.yes,
                    assignment,
                    guarantors());
        }

        private GuarantorsSued guarantors() {
            return !sueGuarantors
                    ? null
                    : new GuarantorsSued(guaranteeKind, guaranteeSignedOn, guaranteeAgreedEnd, guaranteeContent);
        }
    }

    private final DraftSuit draftSuit;
    private final FilingFacts facts;
    private final Defendants defendants;
    private final PreservedSuits preserved;
    private final Clock clock;

    DraftClaim(DraftSuit draftSuit, FilingFacts facts, Defendants defendants, PreservedSuits preserved, Clock clock) {
        this.draftSuit = draftSuit;
        this.facts = facts;
        this.defendants = defendants;
        this.preserved = preserved;
        this.clock = clock;
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> data = facts.withOutlook(task.caseNo());
        preserved.handedOver(task.caseNo()).ifPresent(sought -> {
            data.put("preservationWanted", Answer.yes.name());
            FilingFacts.add(sought, data);
        });
        data.putIfAbsent("cutOffOn", LocalDate.now(clock).toString());
        data.putIfAbsent("claimInterestToPayment", true);
        List<Party> guarantors = defendants.guarantors(task.caseNo());
        if (!guarantors.isEmpty()) {
            data.put("guarantors", guarantors.stream().map(Party::name).collect(Collectors.joining("、")));
            data.put(
                    "guaranteeUntil",
                    defendants.guaranteePeriod(task.caseNo(), null).unrolled().toString());
        }
        return data;
    }

    @Override
    public Optional<LocalDate> lastDay(CaseNo caseNo) {
        return preserved.workBy(caseNo);
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
                            form.preservation(),
                            form.facts(),
                            form.note()),
                    by);
        }
        return Routing.outcome(form.outcome().name());
    }
}
