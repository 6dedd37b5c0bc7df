package io.recourse.agencyplacement;

import io.recourse.common.CaseNo;
import io.recourse.common.Money;
import io.recourse.contact.Contacts;
import java.util.List;

/**
 * All that an agency is told of a case, and nothing more (PIPL 6: the least that the purpose needs).
 *
 * @param maskedIdNo with its middle hidden
 * @param phone of the contract; null where the debtor objected to it, or it is wrong
 * @param owed what is due today
 * @param product as {@code CASH_LOAN}
 * @param log the last calls and visits in this case, the latest first
 */
public record HandoverRow(
        CaseNo caseNo,
        String name,
        String maskedIdNo,
        String phone,
        Money owed,
        long daysPastDue,
        String product,
        List<Contacts.Logged> log) {}
