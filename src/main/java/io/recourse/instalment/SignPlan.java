package io.recourse.instalment;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Refused;
import io.recourse.documents.Document;
import io.recourse.documents.DocumentId;
import io.recourse.documents.Documents;
import io.recourse.legalcase.Parties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debtor confirms the cost table and signs the agreement, on paper or by his page; or he does not. */
@Component
@Transactional
public class SignPlan {

    /**
     * What is laid before the debtor.
     *
     * @param costTable confirmed first
     * @param declaration what he agrees to by signing: it names the agreement's paper by its hash
     * @param agreement the paper itself
     */
    public record Offer(Consent.Text costTable, Consent.Text declaration, DocumentId agreement) {}

    /**
     * An agreement to a text.
     *
     * @param sha256 of the text that he had before him
     * @param reference what proves it elsewhere; may be missing
     */
    public record Given(Consent.Means means, LocalDate on, String sha256, String reference) {}

    private final Plans plans;
    private final Consents consents;
    private final Documents documents;
    private final Parties parties;
    private final Guarantors guarantors;
    private final Clock clock;

    SignPlan(Plans plans, Consents consents, Documents documents, Parties parties, Guarantors guarantors, Clock clock) {
        this.plans = plans;
        this.consents = consents;
        this.documents = documents;
        this.parties = parties;
        this.guarantors = guarantors;
        this.clock = clock;
    }

    /** @throws Refused with code {@code plan.nothing-to-sign} while no agreement waits for its signature */
    @Transactional(readOnly = true)
    public Offer offer(CaseNo caseNo) {
        Plan plan = toSign(caseNo);
        Document agreement = documents.get(new DocumentId(plan.documentId()));
        return new Offer(
                Consent.Text.of(plan.agreement().costTable()),
                Consent.Text.of("本人已阅读并同意《分期还款协议》及其附表，共" + agreement.pages() + "页，文件SHA-256：" + agreement.sha256()),
                agreement.id());
    }

    /**
     * The debtor confirms the table of all costs.
     *
     * @return the confirmation on record, without which nothing can be signed
     * @throws Refused with code {@code plan.text-changed} when he had another text before him
     */
    public Consent confirmCosts(CaseNo caseNo, Given given, Actor recordedBy) {
        return record(caseNo, Consent.Subject.COST_TABLE, offer(caseNo).costTable(), given, recordedBy);
    }

    /**
     * The debtor signs.
     *
     * @throws InvalidFields for signedOn, or costTableConfirmed when the cost table was not confirmed before
     * @throws Refused with code {@code plan.text-changed} when he had another text before him
     */
    public Consent sign(CaseNo caseNo, Given given, Actor recordedBy) {
        Plan plan = toSign(caseNo);
        List<FieldError> errors = new ArrayList<>();
        if (given.on().isBefore(plan.proposedOn())) {
            errors.add(FieldError.of("signedOn", "plan.signed-before-proposed"));
        }
        if (consents.find(plan.id(), Consent.Subject.COST_TABLE).isEmpty()) {
            errors.add(FieldError.of("costTableConfirmed", "plan.cost-table-unconfirmed"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        Consent consent =
                record(caseNo, Consent.Subject.AGREEMENT, offer(caseNo).declaration(), given, recordedBy);
        plans.save(plan.signed(given.on(), given.means().name()));
        return consent;
    }

    /**
     * The plan in hand was agreed by word of mouth: what was said is recorded, and kept until the debt is settled (信用卡办法
     * 70).
     *
     * @param recordingRef where the recording is
     */
    public void agreedByPhone(CaseNo caseNo, String recordingRef, Actor recordedBy) {
        Plan plan = plans.inHand(caseNo);
        Consent.Text said = Consent.Text.of("电话中约定分期，应付总额" + plan.terms().total() + "元，分"
                + plan.terms().instalments() + "期，首期还款日" + plan.terms().firstDueOn() + "，首付"
                + plan.terms().downPayment() + "元");
        Given given = new Given(Consent.Means.PHONE, LocalDate.now(clock), said.sha256(), recordingRef);
        record(caseNo, Consent.Subject.ORAL_DEAL, said, given, recordedBy);
    }

    /** The debtor did not sign. */
    public void decline(CaseNo caseNo) {
        plans.save(plans.inHand(caseNo).declined());
    }

    private Consent record(CaseNo caseNo, Consent.Subject subject, Consent.Text text, Given given, Actor recordedBy) {
        if (!text.sha256().equals(given.sha256())) {
            throw new Refused("plan.text-changed");
        }
        consents.add(new Consent(
                UUID.randomUUID(),
                plans.inHand(caseNo).id(),
                subject,
                parties.debtor(caseNo).name(),
                given.means(),
                given.on(),
                text.text(),
                text.sha256(),
                given.reference(),
                clock.instant(),
                recordedBy));
        return consents.find(plans.inHand(caseNo).id(), subject).orElseThrow();
    }

    private Plan toSign(CaseNo caseNo) {
        return plans.latest(caseNo)
                .filter(plan ->
                        plan.status() == PlanStatus.APPROVED && plan.agreement() != null && plan.signature() == null)
                .filter(plan -> guarantors.toAsk(plan).isEmpty())
                .orElseThrow(() -> new Refused("plan.nothing-to-sign"));
    }
}
