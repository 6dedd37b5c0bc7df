package io.recourse.workbench;

import io.recourse.common.CaseNo;
import io.recourse.courtfiling.CourtFilings;
import io.recourse.courtproceedings.CourtProceedings;
import io.recourse.legalcase.LegalCases;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds cases by what people have at hand: a case, contract or court number, or the debtor's name, or its beginning. */
@Component
class CaseLookup {

    /** More than these are no answer: the reader types on. */
    private static final int MOST = 1_000;

    private final LegalCases cases;
    private final CourtFilings filings;
    private final CourtProceedings proceedings;
    private final PersonalData personalData;

    CaseLookup(LegalCases cases, CourtFilings filings, CourtProceedings proceedings, PersonalData personalData) {
        this.cases = cases;
        this.filings = filings;
        this.proceedings = proceedings;
        this.personalData = personalData;
    }

    /** A reader who may not see names learns nothing by guessing them: his search reads numbers alone. */
    Collection<CaseNo> find(String text) {
        Set<CaseNo> found = new LinkedHashSet<>(cases.beginningWith(text, personalData.isVisible(), MOST));
        found.addAll(filings.beginningWith(text, MOST));
        found.addAll(proceedings.beginningWith(text, MOST));
        return found;
    }
}
