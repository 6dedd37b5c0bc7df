package io.recourse.escalation;

import io.recourse.common.Actor;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import io.recourse.ledger.PaymentPosted;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a payment does to its case: it interrupts limitation, and may clear the arrears or the debt. */
@Component
class PaymentWatch {

    private final LegalCases cases;
    private final LimitationRecords limitation;
    private final Escalation escalation;
    private final Timeline timeline;

    PaymentWatch(LegalCases cases, LimitationRecords limitation, Escalation escalation, Timeline timeline) {
        this.cases = cases;
        this.limitation = limitation;
        this.escalation = escalation;
        this.timeline = timeline;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void posted(PaymentPosted payment) {
        cases.findByContract(payment.contractNo()).ifPresent(legalCase -> {
            timeline.record(
                    legalCase.caseNo(),
                    "payment-received",
                    Actor.SYSTEM,
                    Map.of("amount", payment.amount().display(), "on", payment.receivedOn()),
                    payment.paymentRef());
            // 诉讼时效规定 14: part payment acknowledges the debt
            limitation.record(
                    legalCase.caseNo(),
                    LimitationEvent.of(LimitationEvent.Kind.PART_PAYMENT, payment.receivedOn()),
                    payment.paymentRef(),
                    Actor.SYSTEM);
            escalation.review(legalCase.caseNo());
        });
    }
}
