package io.recourse.escalation;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import io.recourse.common.Refused;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Payment;
import io.recourse.ledger.Refund;
import io.recourse.ledger.Refunds;
import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pays an overpayment back, once, and says so on the timeline. */
@Component
@Transactional
public class PayBack {

    private final LegalCases cases;
    private final Ledger ledger;
    private final Refunds refunds;
    private final Timeline timeline;
    private final Clock clock;

    PayBack(LegalCases cases, Ledger ledger, Refunds refunds, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.ledger = ledger;
        this.refunds = refunds;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What was overpaid on a contract by today. */
    Money overpaid(ContractNo contractNo) {
        return ledger.statement(contractNo, LocalDate.now(clock)).overpaid();
    }

    /** What the person who pays needs: the amount, and with which payment the money came. */
    @Transactional(readOnly = true)
    public Map<String, Object> facts(CaseNo caseNo) {
        LegalCase legalCase = cases.get(caseNo);
        Money credit = overpaid(legalCase.contractNo());
        Map<String, Object> facts = new HashMap<>();
        facts.put("credit", credit.display());
        facts.put("amount", credit.toString());
        ledger.payments(legalCase.contractNo()).stream()
                .reduce((first, second) -> second)
                .ifPresent(last -> facts.putAll(lastPayment(last)));
        return facts;
    }

    private static Map<String, Object> lastPayment(Payment last) {
        return Map.of(
                "lastPaymentRef", last.paymentRef(),
                "lastPaymentOn", last.receivedOn().toString(),
                "lastPaymentAmount", last.amount().display());
    }

    /**
     * Records the transfer.
     *
     * @param refundRef names the refund: the same again changes nothing
     * @throws InvalidFields for {@code amount} when it is not the whole credit
     */
    public void pay(CaseNo caseNo, String refundRef, BigDecimal amount, LocalDate paidOn, String bankRef, Actor by) {
        LegalCase legalCase = cases.get(caseNo);
        Refund refund = new Refund(refundRef, legalCase.contractNo(), paidOn, new Money(amount), bankRef.strip());
        Money credit = overpaid(legalCase.contractNo());
        if (!credit.equals(refund.amount())) {
            throw new InvalidFields(List.of(FieldError.of("amount", "refund.not-the-credit", credit.display())));
        }
        try {
            if (refunds.record(refund, by)) {
                timeline.record(
                        caseNo,
                        "refund-paid",
                        by,
                        Map.of("amount", refund.amount().display(), "on", paidOn),
                        refund.bankRef());
            }
        } catch (Refused refused) {
            throw new InvalidFields(List.of(FieldError.of("amount", refused.code(), refused.arguments())));
        }
    }

    /** The debtor agreed that the credit stays, or it was set off elsewhere. */
    public void retain(CaseNo caseNo, String reason, Actor by) {
        timeline.record(caseNo, "credit-retained", by, Map.of("reason", reason));
    }
}
