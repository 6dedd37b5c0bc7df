package io.recourse.intake;

import io.recourse.legalcase.LegalCase;
import io.recourse.legalcase.Party;
import java.util.List;

/**
 * What is known of a contract before a row of it is taken.
 *
 * @param row as a file would say it
 * @param others the persons of its case beside debtor and guarantors
 */
record KnownContract(LegalCase legalCase, LoanRow row, List<Party> others) {}
