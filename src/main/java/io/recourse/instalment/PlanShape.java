package io.recourse.instalment;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A kind of plan with its parameters: it divides what is left to pay among the instalments, to the fen. */
public sealed interface PlanShape {

    PlanKind kind();

    /** An amount for each instalment, in order; together exactly the rest. They may come out at nothing or less. */
    List<Money> split(Money rest, int instalments);

    /** Whether each of so many instalments would be above nothing. */
    default boolean fits(Money rest, int instalments) {
        return instalments >= 1 && split(rest, instalments).stream().allMatch(Money::isPositive);
    }

    /** All alike; the last takes what rounding leaves. */
    record Equal() implements PlanShape {

        @Override
        public PlanKind kind() {
            return PlanKind.EQUAL;
        }

        @Override
        public List<Money> split(Money rest, int instalments) {
            return new Stepped(instalments, Money.ZERO).split(rest, instalments);
        }
    }

    /**
     * Every so many months the amount changes; the last instalment takes what rounding leaves.
     *
     * @param months how many instalments a step has, at least one
     * @param rise what is added from step to step; below zero where the instalments fall
     */
    record Stepped(int months, Money rise) implements PlanShape {

        @Override
        public PlanKind kind() {
            return PlanKind.STEPPED;
        }

        @Override
        public List<Money> split(Money rest, int instalments) {
            long steps = 0;
            for (int no = 0; no < instalments; no++) {
                steps += no / months;
            }
            Money base = new Money(rest.minus(times(rise, steps))
                    .amount()
                    .divide(BigDecimal.valueOf(instalments), 2, RoundingMode.DOWN));
            List<Money> amounts = new ArrayList<>();
            Money left = rest;
            for (int no = 0; no < instalments - 1; no++) {
                Money amount = base.plus(times(rise, no / months));
                amounts.add(amount);
                left = left.minus(amount);
            }
            amounts.add(left);
            return amounts;
        }

        private static Money times(Money amount, long count) {
            return new Money(amount.amount().multiply(BigDecimal.valueOf(count)));
        }
    }

    /**
     * Equal ones, and a last one of an agreed amount; the one before it takes what rounding leaves.
     *
     * @param last the last instalment
     */
    record Balloon(Money last) implements PlanShape {

        @Override
        public PlanKind kind() {
            return PlanKind.BALLOON;
        }

        @Override
        public List<Money> split(Money rest, int instalments) {
            if (instalments < 2) {
                return Collections.nCopies(instalments, Money.ZERO);
            }
            List<Money> amounts = new ArrayList<>(new Equal().split(rest.minus(last), instalments - 1));
            amounts.add(last);
            return amounts;
        }
    }
}
