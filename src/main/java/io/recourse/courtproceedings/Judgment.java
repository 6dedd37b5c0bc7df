package io.recourse.courtproceedings;

import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.common.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision of the court that the debtor has to perform.
 *
 * @param servedOn null where it is published, until the end of the notice is counted
 * @param amount without costs of the suit
 * @param interest how much of the amount is ordinary interest; null for nothing
 * @param costs of the suit that the debtor has to bear; null for none
 * @param performDays from taking effect; of no account for a payment order, whose time the law sets (CPL 227), nor where
 *     it is settled to be paid by dates
 * @param settlement what is settled to be paid by dates; null for nothing
 */
public record Judgment(
        LocalDate servedOn,
        Money amount,
        Money interest,
        Money costs,
        Integer performDays,
        boolean mediated,
        Settlement settlement) {

    public Judgment(
            LocalDate servedOn, Money amount, Money interest, Money costs, Integer performDays, boolean mediated) {
        this(servedOn, amount, interest, costs, performDays, mediated, null);
    }

    Judgment served(LocalDate on) {
        return new Judgment(on, amount, interest, costs, performDays, mediated, settlement);
    }

    /** @throws InvalidFields for interest above the amount, or for instalments that are not the amount or come too early */
    public Judgment {
        if (interest != null && interest.compareTo(amount) > 0) {
            throw new InvalidFields(
                    List.of(FieldError.of("interest", "proceedings.interest-exceeds", amount.display())));
        }
        if (settlement != null) {
            CourtPeriods.refuseBefore("instalments", settlement.first(), servedOn);
            if (settlement.total().compareTo(amount) != 0) {
                throw new InvalidFields(
                        List.of(FieldError.of("instalments", "proceedings.instalments-sum", amount.display())));
            }
        }
    }
}
