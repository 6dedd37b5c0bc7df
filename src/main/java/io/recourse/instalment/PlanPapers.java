package io.recourse.instalment;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.casefile.TellDebtor;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.documents.AmountsOwed;
import io.recourse.documents.Approval;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.documents.Rate;
import io.recourse.documents.Signing;
import io.recourse.ledger.Ledger;
import io.recourse.legalcase.Party;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreement of a plan: drafted with its cost table, and signed by the lender after the debtor. */
@Component
@Transactional
public class PlanPapers {

    private final Plans plans;
    private final CaseFiles caseFiles;
    private final Guarantors guarantors;
    private final Ledger ledger;
    private final Documents documents;
    private final Signing signing;
    private final TellDebtor tellDebtor;
    private final Clock clock;

    PlanPapers(
            Plans plans,
            CaseFiles caseFiles,
            Guarantors guarantors,
            Ledger ledger,
            Documents documents,
            Signing signing,
            TellDebtor tellDebtor,
            Clock clock) {
        this.plans = plans;
        this.caseFiles = caseFiles;
        this.guarantors = guarantors;
        this.ledger = ledger;
        this.documents = documents;
        this.signing = signing;
        this.tellDebtor = tellDebtor;
        this.clock = clock;
    }

    /** Drafts the agreement for the approved plan; where no guarantor must be asked, the debtor is told at once. */
    public void draftAgreement(CaseNo caseNo) {
        draft(plans.inHand(caseNo));
        if (guarantors.toAsk(plans.inHand(caseNo)).isEmpty()) {
            offerAgreement(caseNo);
        }
    }

    /**
     * Lays the agreement before the debtor, and tells him where he finds it. One that named a guarantor without whom the plan
     * goes on is drafted again without him.
     */
    void offerAgreement(CaseNo caseNo) {
        Plan plan = plans.inHand(caseNo);
        if (guarantors.anyLeftOut(plan)) {
            draft(plan);
        }
        tellDebtor.tell(caseNo, "instalment/messages/approved", "plan-approved/" + plan.id(), Map.of());
    }

    private void draft(Plan plan) {
        CaseFile file = caseFiles.of(plan.caseNo());
        CostTable costs = costs(plan, file);
        Document agreement = documents.draft(plan.caseNo(), agreement(plan, file, costs), Actor.SYSTEM);
        plans.save(plan.agreementDrafted(agreement.id().value(), costs.text().text()));
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

    /** What the plan costs; owed is what was owed on the day of the proposal, when its debt was reckoned. */
    private CostTable costs(Plan plan, CaseFile file) {
        PlanCosts costs = new PlanCosts(ledger.statement(file.legalCase().contractNo(), plan.proposedOn()));
        return new CostTable(
                plan.agreementNo(),
                plan.proposedOn(),
                plan.terms().debt(),
                costs.of(plan.terms()),
                Money.ZERO,
                Rate.of("0"),
                new Rate(file.penaltyRate()),
                plan.terms().schedule(file.asOf()));
    }

    private InstalmentAgreement agreement(Plan plan, CaseFile file, CostTable costs) {
        PlanTerms terms = plan.terms();
        return new InstalmentAgreement(
                plan.agreementNo(),
                file.asOf(),
                new InstalmentAgreement.Creditor(
                        file.lender().name(),
                        file.lender().creditCode(),
                        file.lender().legalRepresentative(),
                        file.lender().address(),
                        file.lender().phone()),
                person(file.debtor()),
                // Whoever signs stays bound for a longer term (民法典 695).
                guarantors.parties(plan).stream().map(PlanPapers::person).toList(),
                file.loanFacts(),
                debt(plan, caseFiles.of(file.caseNo(), plan.proposedOn())),
                terms.waiver(),
                terms.downPayment(),
                costs.planInterest(),
                false,
                terms.shape().kind().name(),
                costs.schedule().stream()
                        .filter(due -> due.no() > 0)
                        .map(due -> new InstalmentAgreement.Due(due.no(), due.on(), due.amount()))
                        .toList(),
                List.of(),
                costs.yearlyCost(),
                new InstalmentAgreement.Comparison(
                        costs.cost().total(),
                        costs.cost().payingNow(),
                        costs.cost().contractCourse()),
                costs.penaltyRate(),
                terms.graceDays(),
                file.legalCase().product().equals("CREDIT_CARD"),
                file.channels());
    }

    private static InstalmentAgreement.Person person(Party party) {
        return new InstalmentAgreement.Person(
                party.name(),
                party.idNo(),
                party.fullAddress(),
                party.mobile(),
                party.email(),
                party.language() == Party.Language.EN);
    }

    /** What was owed when the plan was proposed, split as it was owed that day. */
    private static AmountsOwed debt(Plan plan, CaseFile thatDay) {
        Money interest = thatDay.balance().interestDue();
        Money principal = thatDay.balance()
                .principalDue()
                .plus(thatDay.balance().principalNotDue())
                .minus(thatDay.balance().credit());
        Money costs = thatDay.balance().costsDue();
        Money penalty = plan.terms().debt().minus(principal).minus(interest).minus(costs);
        return AmountsOwed.of(thatDay.asOf(), principal, interest, penalty, costs);
    }
}
