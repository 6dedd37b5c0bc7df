package io.recourse.contact;

import io.recourse.common.Actor;
import io.recourse.deadlines.LimitationEvent;
import io.recourse.deadlines.LimitationRecords;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * A demand that reached the debtor interrupts limitation from the day on which it arrived (民法典 195, 时效规定 8). Which messages
 * demand is the table {@code limitation-demand}; the proof is the receipt.
 */
@Component
class ProvenDemands {

    private final RuleTables tables;
    private final LetterTexts letters;
    private final LimitationRecords limitation;
    private final Clock clock;

    ProvenDemands(RuleTables tables, LetterTexts letters, LimitationRecords limitation, Clock clock) {
        this.tables = tables;
        this.letters = letters;
        this.limitation = limitation;
        this.clock = clock;
    }

    void arrived(DispatchItem item, Receipt receipt) {
        Message message = item.message();
        String text = message.subject() + "\n" + message.body() + "\n" + letters.of(message.documentId());
        if (tables.demand(message.purpose(), text)) {
            limitation.record(
                    message.caseNo(),
                    LimitationEvent.of(
                            LimitationEvent.Kind.DEMAND,
                            day(receipt).atZone(ContactGuard.ZONE).toLocalDate()),
                    evidence(item),
                    Actor.SYSTEM);
        }
    }

    /** A later receipt denies it: what is doubtful interrupts nothing. */
    void denied(DispatchItem item) {
        limitation.withdraw(item.message().caseNo(), LimitationEvent.Kind.DEMAND, evidence(item), Actor.SYSTEM);
    }

    /** No provider knows the future; the earlier day is the safe one. */
    private Instant day(Receipt receipt) {
        Instant now = clock.instant();
        return receipt.at().isAfter(now) ? now : receipt.at();
    }

    private static String evidence(DispatchItem item) {
        return item.message().channel() + " receipt " + item.id();
    }
}
