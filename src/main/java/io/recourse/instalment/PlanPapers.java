package io.recourse.instalment;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.common.Policy;
import io.recourse.contact.Channel;
import io.recourse.contact.Dispatch;
import io.recourse.contact.Message;
import io.recourse.contact.Purpose;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.Approval;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.documents.MessageTexts;
import io.recourse.documents.Rate;
import io.recourse.documents.Signing;
import io.recourse.legalcase.Party;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a plan: the agreement to sign, and the notice of its breach. */
@Component
@Transactional
public class PlanPapers {

    private final Plans plans;
    private final KeepPlan keepPlan;
    private final CaseFiles caseFiles;
    private final Documents documents;
    private final Signing signing;
    private final Dispatch dispatch;
    private final MessageTexts texts;
    private final Policy policy;
    private final Clock clock;

    PlanPapers(
            Plans plans,
            KeepPlan keepPlan,
            CaseFiles caseFiles,
            Documents documents,
            Signing signing,
            Dispatch dispatch,
            MessageTexts texts,
            Policy policy,
            Clock clock) {
        this.plans = plans;
        this.keepPlan = keepPlan;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.signing = signing;
        this.dispatch = dispatch;
        this.texts = texts;
        this.policy = policy;
        this.clock = clock;
    }

    /** Drafts the agreement for the approved plan. */
    public void draftAgreement(CaseNo caseNo) {
        Plan plan = plans.inHand(caseNo);
        Document agreement = documents.draft(caseNo, agreement(plan, caseFiles.of(caseNo)), Actor.SYSTEM);
        plans.save(plan.agreementDrafted(agreement.id().value()));
    }

    /**
     * The lender signs the agreement that the debtor signed.
     *
     * @param by who saw the agreement with the debtor's signature
     * @throws io.recourse.common.Refused with a code {@code signing.…} when nobody may sign
     */
    public void countersign(CaseNo caseNo, Actor by) {
        Document agreement = documents.get(new DocumentId(plans.inHand(caseNo).documentId()));
        signing.sign(
                new Approval(agreement.id(), agreement.sha256(), by, clock.instant()),
                caseFiles.of(caseNo).lender().name());
    }

    /**
     * Tells the debtor that the plan is breached and that the original terms stand again; not when by these nothing is
     * due yet, because he paid more by the plan: then there is nothing to demand.
     */
    public void noticeBreach(CaseNo caseNo) {
        Plan plan = plans.inHand(caseNo);
        CaseFile file = caseFiles.of(caseNo);
        if (file.balance().totalDue().isZero()) {
            return;
        }
        Document notice = documents.draft(caseNo, breachNotice(plan, file), Actor.SYSTEM);
        MessageTexts.Filled cover = texts.fill(
                "instalment/messages/breach",
                Map.of(
                        "lenderName",
                        file.lender().name(),
                        "debtorName",
                        file.debtor().name()));
        dispatch.queue(new Message(
                caseNo,
                Channel.POST,
                Purpose.PLAN_NOTICE,
                "plan-breach/" + plan.id(),
                file.debtor().fullAddress() + " " + file.debtor().name(),
                cover.subject(),
                cover.body(),
                notice.id().value()));
    }

    private static InstalmentAgreement agreement(Plan plan, CaseFile file) {
        PlanTerms terms = plan.terms();
        Party debtor = file.debtor();
        return new InstalmentAgreement(
                number(plan, file),
                file.asOf(),
                new InstalmentAgreement.Creditor(
                        file.lender().name(),
                        file.lender().creditCode(),
                        file.lender().legalRepresentative(),
                        file.lender().address(),
                        file.lender().phone()),
                new InstalmentAgreement.Person(
                        debtor.name(),
                        debtor.idNo(),
                        debtor.fullAddress(),
                        debtor.mobile(),
                        debtor.email(),
                        debtor.language() == Party.Language.EN),
                null,
                file.loanFacts(),
                debt(terms, file),
                terms.waiver(),
                terms.downPayment(),
                Money.ZERO,
                false,
                terms.schedule(file.asOf()).stream()
                        .filter(due -> due.no() > 0)
                        .map(due -> new InstalmentAgreement.Due(due.no(), due.on(), due.amount()))
                        .toList(),
                List.of(),
                Rate.of("0"),
                new Rate(file.penaltyRate()),
                terms.graceDays(),
                file.legalCase().product().equals("CREDIT_CARD"),
                file.channels());
    }

    /** What was owed when the plan was proposed; a day of approval later, what accrued since is part of the penalty. */
    private static AmountsOwed debt(PlanTerms terms, CaseFile file) {
        Money interest = file.balance().interestDue();
        Money principal = file.balance()
                .principalDue()
                .plus(file.balance().principalNotDue())
                .minus(file.balance().credit());
        Money penalty = terms.debt().minus(principal).minus(interest);
        return AmountsOwed.of(file.asOf(), principal, interest, penalty, Money.ZERO);
    }

    private BreachNotice breachNotice(Plan plan, CaseFile file) {
        Money paid = keepPlan.paid(plan);
        LocalDate today = file.asOf();
        List<BreachNotice.Missed> missed = plan.missed(paid, today).stream()
                .map(m -> new BreachNotice.Missed(
                        m.due().no(), m.due().on(), m.due().amount(), m.paid()))
                .toList();
        return new BreachNotice(
                file.lenderLetterhead(),
                "违约告字 " + file.caseNo(),
                today,
                file.recipient(),
                number(plan, file),
                plan.signedOn(),
                file.loanFacts(),
                missed,
                paid,
                missed.get(0).dueOn().plusDays(plan.terms().graceDays()),
                file.amountsDue(),
                today.plusDays(policy.count("letter-deadline-days", today)),
                file.channels());
    }

    private static String number(Plan plan, CaseFile file) {
        return "分期 " + file.caseNo() + "-" + plan.id().toString().substring(0, 8);
    }
}
