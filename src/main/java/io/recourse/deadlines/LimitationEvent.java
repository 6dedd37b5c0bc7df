package io.recourse.deadlines;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.recourse.common.Refused;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What happened that the limitation period depends on.
 *
 * @param on the day it took effect: a demand arrived or should have arrived (时效规定 8), a complaint was submitted (时效规定
 *     10), an obstacle arose
 * @param until suspension only: the day the obstacle was removed, or the last day it is proven for
 * @param newLastDueOn signed plan only: the due date of its last instalment (CC 189)
 */
public record LimitationEvent(Kind kind, LocalDate on, LocalDate until, LocalDate newLastDueOn)
        implements Comparable<LimitationEvent> {

    /** The kinds, with the rule that each follows in time and after expiry. */
    public enum Kind {
        /** A demand for payment that reached the debtor (CC 195(1)). */
        DEMAND(LimitationRule.DEMAND, LimitationRule.DEMAND_AFTER_EXPIRY, false),
        /**
         * The debtor agrees to perform (CC 195(2)): asks for more time, promises, gives security, signs a demand notice in
         * a way that shows he agrees to pay. A mere receipt is a demand.
         */
        ACKNOWLEDGEMENT(LimitationRule.ACKNOWLEDGEMENT, LimitationRule.ACKNOWLEDGEMENT_AFTER_EXPIRY, true),
        /**
         * A payment of the debtor (时效规定 14). After expiry it stays paid (CC 192(2)) but does not by itself show that he
         * agrees to pay the rest.
         */
        PART_PAYMENT(LimitationRule.PART_PAYMENT, LimitationRule.PART_PAYMENT_AFTER_EXPIRY, false),
        /** A suit, or what counts as one: payment order, preservation, execution (CC 195(3), (4); 时效规定 10–12). */
        SUIT(LimitationRule.SUIT, LimitationRule.SUIT_AFTER_EXPIRY, false),
        /** A repayment plan that the debtor signed: a new agreement about the debt. */
        PLAN_SIGNED(LimitationRule.PLAN_SIGNED, LimitationRule.PLAN_SIGNED_AFTER_EXPIRY, true),
        /** The rest of a signed plan fell due at once because it was broken. */
        ACCELERATED(LimitationRule.ACCELERATED, LimitationRule.NO_EFFECT, false),
        /** An obstacle to suing: force majeure, incapacity, an estate without administrator (CC 194). */
        SUSPENSION(LimitationRule.SUSPENSION, LimitationRule.SUSPENSION_WITHOUT_EFFECT, false);

        final LimitationRule inTime;
        final LimitationRule afterExpiry;
        final boolean waives;

        Kind(LimitationRule inTime, LimitationRule afterExpiry, boolean waives) {
            this.inTime = inTime;
            this.afterExpiry = afterExpiry;
            this.waives = waives;
        }
    }

    private static final Comparator<LimitationEvent> ORDER = comparing(LimitationEvent::on)
            .thenComparing(LimitationEvent::kind)
            .thenComparing(LimitationEvent::until, nullsFirst(naturalOrder()))
            .thenComparing(LimitationEvent::newLastDueOn, nullsFirst(naturalOrder()));

    /**
     * @throws Refused with code {@code limitation.until-missing}, {@code limitation.until-before-start}, {@code
     *     limitation.last-due-missing} or {@code limitation.last-due-before-signing}
     */
    public LimitationEvent {
        if (kind == Kind.SUSPENSION) {
            requireNotBefore(on, until, "limitation.until-missing", "limitation.until-before-start");
        }
        if (kind == Kind.PLAN_SIGNED) {
            requireNotBefore(on, newLastDueOn, "limitation.last-due-missing", "limitation.last-due-before-signing");
        }
        until = kind == Kind.SUSPENSION ? until : null;
        newLastDueOn = kind == Kind.PLAN_SIGNED ? newLastDueOn : null;
    }

    /** An event of a kind that needs its day alone. */
    public static LimitationEvent of(Kind kind, LocalDate on) {
        return new LimitationEvent(kind, on, null, null);
    }

    public static LimitationEvent suspension(LocalDate on, LocalDate until) {
        return new LimitationEvent(Kind.SUSPENSION, on, until, null);
    }

    public static LimitationEvent planSigned(LocalDate on, LocalDate newLastDueOn) {
        return new LimitationEvent(Kind.PLAN_SIGNED, on, null, newLastDueOn);
    }

    /** By day; on one day in an order of no meaning that only makes results the same. */
    @Override
    public int compareTo(LimitationEvent other) {
        return ORDER.compare(this, other);
    }

    private static void requireNotBefore(LocalDate on, LocalDate later, String missing, String before) {
        if (later == null) {
            throw new Refused(missing);
        }
        if (later.isBefore(on)) {
            throw new Refused(before, later, on);
        }
    }
}
