package io.recourse.courtfiling;

/**
 * The last part of the court's form: 对纠纷解决方式的意愿.
 *
 * @param informed whether mediation and its five advantages are known; one tick for all
 */
public record Mediation(boolean informed, Wish wish) {

    /** Whether mediation before the hearing (先行调解) is considered. */
    public enum Wish {
        YES,
        NO,
        UNDECIDED
    }
}
