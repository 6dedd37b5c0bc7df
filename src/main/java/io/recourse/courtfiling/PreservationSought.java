package io.recourse.courtfiling;

import io.recourse.common.Money;
import java.time.LocalDate;

/**
 * The preservation of property that goes with a suit, as its lawyer drafts it (CPL 103–105, 财产保全规定 1).
 *
 * @param amount 请求保全数额, within the claim
 * @param property the property, or a clue to it
 * @param reasons why it is needed
 * @param guarantee amount offered as security; null for none
 * @param guaranteeForm what is offered, or why nothing need be (财产保全规定 9)
 * @param court that is asked; null for the court of the suit
 * @param orderedOn when that court ordered it before the suit, with {@code orderNo}; null while it has not
 */
public record PreservationSought(
        Stage stage,
        Money amount,
        String property,
        String reasons,
        Money guarantee,
        String guaranteeForm,
        String court,
        LocalDate orderedOn,
        String orderNo) {

    /** When it is applied for. */
    public enum Stage {

        /** 诉讼保全 (CPL 103). */
        WITH_SUIT,

        /** 诉前保全 (CPL 104). */
        BEFORE_SUIT
    }

    public boolean isOrdered() {
        return orderedOn != null;
    }

    /** Whether a court is still to be asked for it, before the suit. */
    boolean isFirst() {
        return stage == Stage.BEFORE_SUIT && !isOrdered();
    }

    PreservationSought ordered(LocalDate on, String number) {
        return new PreservationSought(stage, amount, property, reasons, guarantee, guaranteeForm, court, on, number);
    }
}
