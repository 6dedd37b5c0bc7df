package io.recourse.instalment;

/** How the instalments of a plan follow one another; each with or without down payment, deferral and waiver. */
public enum PlanKind {
    /** 等额: all alike. */
    EQUAL,
    /** 阶梯: they rise, or fall, in equal steps. */
    STEPPED,
    /** 末期大额: small ones, and a large last one. */
    BALLOON
}
