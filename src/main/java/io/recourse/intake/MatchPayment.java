package io.recourse.intake;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.ContractNo;
import io.recourse.common.Refused;
import io.recourse.ledger.Ledger;
import io.recourse.ledger.Receipt;
import io.recourse.legalcase.LegalCases;
import io.recourse.legalcase.Timeline;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts a waiting payment to its contract: a person says which, or the contract comes. */
@Component
@Transactional
public class MatchPayment {

    private final UnmatchedPayments unmatched;
    private final Ledger ledger;
    private final LegalCases cases;
    private final Timeline timeline;

    MatchPayment(UnmatchedPayments unmatched, Ledger ledger, LegalCases cases, Timeline timeline) {
        this.unmatched = unmatched;
        this.ledger = ledger;
        this.cases = cases;
        this.timeline = timeline;
    }

    /**
     * A person found the contract of a payment.
     *
     * @throws Refused with code {@code unmatched-payment.unknown}, {@code unmatched-payment.matched-already},
     *     {@code unmatched-payment.returned}, {@code contract.unknown} or what else the ledger objects to
     */
    public void match(String paymentRef, ContractNo contractNo, Actor by) {
        UnmatchedPayment waiting =
                unmatched.lock(paymentRef).orElseThrow(() -> new Refused("unmatched-payment.unknown", paymentRef));
        if (waiting.returnedOn() != null) {
            throw new Refused("unmatched-payment.returned", paymentRef, waiting.returnedOn());
        }
        if (!waiting.isWaiting()) {
            throw new Refused("unmatched-payment.matched-already", paymentRef, waiting.matchedNo());
        }
        ledger.post(waiting.as(contractNo));
        unmatched.markMatched(paymentRef, contractNo, by);
        cases.findByContract(contractNo).ifPresent(legalCase -> tell(legalCase.caseNo(), waiting, by));
    }

    private void tell(CaseNo caseNo, UnmatchedPayment payment, Actor by) {
        String amount = payment.amount().display();
        timeline.record(
                caseNo,
                payment.statedNo() == null ? "payment-assigned" : "payment-matched",
                by,
                payment.statedNo() == null
                        ? Map.of("amount", amount)
                        : Map.of("amount", amount, "stated", payment.statedNo()),
                payment.paymentRef());
    }

    /** Contracts came: what waited for them is posted. */
    void matchWaiting(Collection<ContractNo> contracts) {
        List<UnmatchedPayment> waiting = unmatched.waitingFor(contracts);
        List<Receipt> receipts =
                ledger.postAll(waiting.stream().map(UnmatchedPayment::payment).toList());
        receipts.stream()
                .filter(receipt -> receipt.outcome() != Receipt.Outcome.REFUSED)
                .map(Receipt::payment)
                .forEach(payment -> unmatched.markMatched(payment.paymentRef(), payment.contractNo(), Actor.SYSTEM));
    }
}
