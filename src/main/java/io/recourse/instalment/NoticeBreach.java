package io.recourse.instalment;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.CaseFiles;
import io.recourse.casefile.PostLetter;
import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.Policy;
import io.recourse.contact.Purpose;
import io.recourse.documents.Document;
import io.recourse.documents.Documents;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notice of a plan's breach, by post. */
@Component
@Transactional
public class NoticeBreach {

    private final Plans plans;
    private final KeepPlan keepPlan;
    private final CaseFiles caseFiles;
    private final Documents documents;
    private final PostLetter postLetter;
    private final Policy policy;

    NoticeBreach(
            Plans plans,
            KeepPlan keepPlan,
            CaseFiles caseFiles,
            Documents documents,
            PostLetter postLetter,
            Policy policy) {
        this.plans = plans;
        this.keepPlan = keepPlan;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.postLetter = postLetter;
        this.policy = policy;
    }

    /**
     * Tells the debtor that the plan is breached and that the original terms stand again; not when by these nothing is
     * due yet, because he paid more by the plan: then there is nothing to demand.
     */
    public void send(CaseNo caseNo) {
        Plan plan = plans.inForce(caseNo);
        CaseFile file = caseFiles.of(caseNo);
        if (file.balance().totalDue().isZero()) {
            return;
        }
        Document notice = documents.draft(caseNo, breachNotice(plan, file), Actor.SYSTEM);
        postLetter.post(file, Purpose.PLAN_NOTICE, "plan-breach/" + plan.id(), "instalment/messages/breach", notice);
    }

    private BreachNotice breachNotice(Plan plan, CaseFile file) {
        PlanPosting posting = keepPlan.posting(plan);
        LocalDate today = file.asOf();
        List<PlanPosting.Line> missed = posting.missed();
        return new BreachNotice(
                file.lenderLetterhead(),
                "违约告字 " + file.caseNo(),
                today,
                file.recipient(),
                plan.agreementNo(),
                plan.signedOn(),
                file.loanFacts(),
                missed.stream()
                        .map(line -> new BreachNotice.Missed(
                                line.due().no(), line.due().on(), line.due().amount(), line.paid()))
                        .toList(),
                posting.paid(),
                missed.get(0).graceUntil(),
                file.amountsDue(),
                today.plusDays(policy.count("letter-deadline-days", today)),
                file.channels());
    }
}
