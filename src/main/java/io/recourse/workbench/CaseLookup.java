package io.recourse.workbench;

import io.recourse.legalcase.CaseMatch;
import org.springframework.stereotype.Component;

/** Finds cases by what people have at hand: a part of a case, contract or court number, or of the debtor's name. */
@Component
class CaseLookup {

    private final PersonalData personalData;

    CaseLookup(PersonalData personalData) {
        this.personalData = personalData;
    }

    /**
     * A reader who may not see names learns nothing by guessing them: his search reads numbers alone.
     *
     * @return null for a blank text, which narrows nothing
     */
    CaseMatch of(String text) {
        return text.isBlank() ? null : CaseMatch.containing(text, personalData.isVisible());
    }
}
