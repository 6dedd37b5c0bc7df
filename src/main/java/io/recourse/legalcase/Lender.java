package io.recourse.legalcase;

import io.recourse.common.LenderCode;
import java.util.Arrays;
import java.util.List;

/**
 * A lender (出借人) and what letters print of it.
 *
 * @param kind {@code BANK}, {@code CONSUMER_FINANCE}, {@code MICRO_LENDER} or {@code AUTO_FINANCE}
 * @param companyKind what the court's form calls the company
 * @param creditCode unified social credit code (统一社会信用代码)
 * @param representativePosition for example 董事长; may be empty
 * @param paymentAccount account name, bank and number that debtors pay to
 * @param disputeChannel how a debtor queries or disputes (信用卡业务监督管理办法 art. 69)
 * @param lawyers who sign for the firm: name and practising certificate, several parted by a semicolon
 * @param lawFirm the firm engaged for lawyer's letters and suits (律师法 art. 25)
 */
public record Lender(
        LenderCode code,
        String name,
        String kind,
        CompanyKind companyKind,
        String creditCode,
        String legalRepresentative,
        String representativePosition,
        String address,
        String phone,
        String paymentAccount,
        String disputeChannel,
        String lawFirm,
        String lawFirmAddress,
        String lawFirmPhone,
        String lawyers) {

    /** The kinds of company among those of the court's form (法〔2025〕82号) that lend money: 有限责任公司, 股份有限公司. */
    public enum CompanyKind {
        LIMITED,
        BY_SHARES
    }

    /** A lawyer with the number of his practising certificate (律师执业证号). */
    public record Lawyer(String name, String licenceNo) {}

    /** The lawyers who sign for the firm, in the register's order. */
    public List<Lawyer> lawyerList() {
        return Arrays.stream((lawyers == null ? "" : lawyers).split("[;；]"))
                .map(entry -> entry.strip().split("\\s+", 2))
                .filter(entry -> entry.length == 2)
                .map(entry -> new Lawyer(entry[0], entry[1]))
                .toList();
    }
}
