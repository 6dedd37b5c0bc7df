package io.recourse.creditreporting;

import io.recourse.legalcase.CaseHeld;
import io.recourse.legalcase.HoldReason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who disputes a debt disputes what the bureau was told of it: the time of the answer in writing runs, wherever he said so
 * (征信业管理条例 25).
 */
@Component
class HeardDisputes {

    private final ReceiveDispute receiveDispute;
    private final CreditReports reports;
    private final CreditDisputes disputes;
    private final CreditCorrections corrections;
    private final ToldToBureau told;
    private final MessageSource messages;
    private final Clock clock;

    HeardDisputes(
            ReceiveDispute receiveDispute,
            CreditReports reports,
            CreditDisputes disputes,
            CreditCorrections corrections,
            ToldToBureau told,
            MessageSource messages,
            Clock clock) {
        this.receiveDispute = receiveDispute;
        this.reports = reports;
        this.disputes = disputes;
        this.corrections = corrections;
        this.told = told;
        this.messages = messages;
        this.clock = clock;
    }

    /** One that is in hand, or found right and being corrected, is answered already. */
    @EventListener
    void on(CaseHeld held) {
        if (held.reason() == HoldReason.DISPUTE
                && !reports.of(held.caseNo()).isEmpty()
                && told.of(held.caseNo())
                && disputes.inHand(held.caseNo()).isEmpty()
                && disputes.upheldOf(held.caseNo()).isEmpty()
                && corrections.inHand(held.caseNo()).isEmpty()) {
            receiveDispute.receive(
                    held.caseNo(),
                    new ReceiveDispute.Received(
                            CreditDispute.Source.DEBTOR, null, null, what(held), LocalDate.now(clock)),
                    held.by());
        }
    }

    /** His words as far as they are known and fit: the answer prints them. */
    private String what(CaseHeld held) {
        return held.note() == null || held.note().isBlank()
                ? messages.getMessage("dispute.unsaid", null, Locale.SIMPLIFIED_CHINESE)
                : held.note()
                        .strip()
                        .substring(
                                0,
                                Math.min(
                                        ReceiveDispute.LONGEST,
                                        held.note().strip().length()));
    }
}
