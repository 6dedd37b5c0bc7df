package io.recourse.courtfiling;

import java.time.LocalDate;

/**
 * On what all guarantors of a case are sued together with the debtor; one contract stands for all.
 *
 * @param signedOn when the contract of guarantee was signed
 * @param agreedEnd the end of the guarantee period as agreed; null where none was (CC 692)
 * @param content 保证合同的主要内容
 */
public record GuarantorsSued(Kind kind, LocalDate signedOn, LocalDate agreedEnd, String content) {

    /** 保证方式; one that the contract leaves open is general (CC 686). */
    public enum Kind {
        JOINT,
        GENERAL
    }
}
