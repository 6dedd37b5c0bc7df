package io.recourse.demandletter.process;

import io.recourse.access.ActorNames;
import io.recourse.casefile.DocumentPages;
import io.recourse.common.CaseNo;
import io.recourse.demandletter.DemandLetter;
import io.recourse.demandletter.DemandLetters;
import io.recourse.legalcase.Parties;
import io.recourse.mailing.Tracking;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letter in hand as the forms of this stage show it. */
@Component
class LetterFacts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DemandLetters letters;
    private final Parties parties;
    private final DocumentPages pages;
    private final ActorNames names;
    private final Tracking tracking;

    LetterFacts(DemandLetters letters, Parties parties, DocumentPages pages, ActorNames names, Tracking tracking) {
        this.letters = letters;
        this.parties = parties;
        this.pages = pages;
        this.names = names;
        this.tracking = tracking;
    }

    Map<String, Object> of(CaseNo caseNo) {
        Map<String, Object> facts = new HashMap<>();
        letters.latest(caseNo).ifPresent(letter -> add(letter, facts));
        return facts;
    }

    private void add(DemandLetter letter, Map<String, Object> facts) {
        facts.putAll(pages.of(letter.documentId()));
        facts.put("deadlineDays", letter.deadlineDays());
        facts.put("extraParagraph", letter.extraParagraph());
        facts.put("draftedOn", letter.draftedAt().atZone(ZONE).toLocalDate().toString());
        if (letter.reviewedBy() != null) {
            facts.put("returnedBy", names.inBothLanguages(letter.reviewedBy()));
            facts.put("returnReason", letter.reviewNote());
        }
        if (letter.dispatchedAt() != null) {
            facts.put("sentOn", letter.dispatchedAt().atZone(ZONE).toLocalDate().toString());
            facts.put("sentBy", "EMS");
            facts.put("sentTo", parties.debtor(letter.caseNo()).fullAddress());
            tracking.of(letter.occasion()).ifPresent(posted -> {
                facts.put("sentOn", posted.postedOn().toString());
                facts.put("trackingNo", posted.trackingNo());
            });
        }
    }
}
