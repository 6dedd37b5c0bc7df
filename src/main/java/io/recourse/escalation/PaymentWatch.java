package io.recourse.escalation;

import io.recourse.common.Actor;
import io.recourse.common.ContractNo;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.ledger.Payment;
import io.recourse.ledger.PaymentReversed;
import io.recourse.ledger.PaymentsPosted;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a payment does to its case: it interrupts limitation, and may clear the arrears or the debt. What a reversal does:
 * it undoes both.
 */
@Component
class PaymentWatch {

    private final LegalCases cases;
    private final LimitationRecords limitation;
    private final Escalation escalation;
    private final UndoSettlement undoSettlement;
    private final Overpayment overpayment;
    private final Timeline timeline;

    PaymentWatch(
            LegalCases cases,
            LimitationRecords limitation,
            Escalation escalation,
            UndoSettlement undoSettlement,
            Overpayment overpayment,
            Timeline timeline) {
        this.cases = cases;
        this.limitation = limitation;
        this.escalation = escalation;
        this.undoSettlement = undoSettlement;
        this.overpayment = overpayment;
        this.timeline = timeline;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void posted(PaymentsPosted posted) {
        Map<ContractNo, LegalCase> affected = cases.findByContracts(
                posted.payments().stream().map(Payment::contractNo).distinct().toList());
        List<Timeline.News> news = new ArrayList<>();
        List<LimitationRecords.Proven> acknowledged = new ArrayList<>();
        for (Payment payment : posted.payments()) {
            LegalCase legalCase = affected.get(payment.contractNo());
            if (legalCase != null) {
                news.add(new Timeline.News(
                        legalCase.caseNo(),
                        Map.of("amount", payment.amount().display(), "on", payment.receivedOn()),
                        payment.paymentRef()));
                // 诉讼时效规定 14: part payment acknowledges the debt
                acknowledged.add(new LimitationRecords.Proven(
                        legalCase.caseNo(),
                        LimitationEvent.of(LimitationEvent.Kind.PART_PAYMENT, payment.receivedOn()),
                        payment.paymentRef()));
            }
        }
        timeline.recordAll("payment-received", Actor.SYSTEM, news);
        limitation.recordAll(acknowledged, Actor.SYSTEM);
        escalation.reviewAll(affected.values());
        overpayment.review(affected.keySet());
    }

    @EventListener
    void reversed(PaymentReversed event) {
        Payment payment = event.payment();
        cases.findByContract(payment.contractNo()).ifPresent(legalCase -> {
            timeline.record(
                    legalCase.caseNo(),
                    "payment-reversed",
                    Actor.SYSTEM,
                    Map.of(
                            "amount", payment.amount().display(),
                            "received", payment.receivedOn(),
                            "on", event.reversal().on(),
                            "reason", "@reversal-reason." + event.reversal().reason()),
                    payment.paymentRef(),
                    event.reversal().reversalRef());
            limitation.withdraw(
                    legalCase.caseNo(), LimitationEvent.Kind.PART_PAYMENT, payment.paymentRef(), Actor.SYSTEM);
            undoSettlement.review(legalCase);
            overpayment.review(Set.of(payment.contractNo()));
        });
    }
}
