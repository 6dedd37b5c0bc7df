package io.recourse.escalation;

import io.recourse.casefile.TellDebtor;
import io.recourse.common.CaseNo;
import io.recourse.documents.Rate;
import io.recourse.ledger.Deferral;
import io.recourse.ledger.Deferrals;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import io.recourse.legalcase.LegalCases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debtor is told what the examination of his dispute or hardship found, and that its hold is over. */
@Component
@Transactional
public class AnswerHold {

    private final Holds holds;
    private final LegalCases cases;
    private final Deferrals deferrals;
    private final TellDebtor tellDebtor;
    private final Clock clock;

    AnswerHold(Holds holds, LegalCases cases, Deferrals deferrals, TellDebtor tellDebtor, Clock clock) {
        this.holds = holds;
        this.cases = cases;
        this.deferrals = deferrals;
        this.tellDebtor = tellDebtor;
        this.clock = clock;
    }

    /** A deferral until that day is granted; a dispute that is only examined longer has no answer yet. */
    void deferred(CaseNo caseNo, LocalDate until, Deferral.Interest interest) {
        String rate = new Rate(deferrals.rate(cases.get(caseNo).contractNo(), interest)).percent();
        holds.current(caseNo)
                .filter(hold -> hold.reason() == HoldReason.HARDSHIP)
                .ifPresent(hold ->
                        tell(caseNo, hold, granted(interest), Map.of("deferredUntil", until.toString(), "rate", rate)));
    }

    /** The case is about to be released by its examination. */
    public void decided(CaseNo caseNo, boolean upheld) {
        holds.current(caseNo).ifPresent(hold -> tell(caseNo, hold, text(hold, upheld), Map.of()));
    }

    /** The case is about to be released by a person, before or without an examination. */
    void released(CaseNo caseNo) {
        holds.current(caseNo).ifPresent(hold -> tell(caseNo, hold, textOfRelease(hold), Map.of()));
    }

    private static String granted(Deferral.Interest interest) {
        return switch (interest) {
            case NONE -> "deferral-granted-free";
            case CONTRACT -> "deferral-granted";
            case AS_BEFORE -> "deferral-granted-with-penalty";
        };
    }

    private static String text(Holds.Hold hold, boolean upheld) {
        return switch (hold.reason()) {
            case DISPUTE -> upheld ? "dispute-upheld" : "dispute-answered";
            case HARDSHIP -> hold.deferredUntil() == null ? "deferral-refused" : "deferral-over";
        };
    }

    private String textOfRelease(Holds.Hold hold) {
        if (hold.reason() == HoldReason.DISPUTE || hold.deferredUntil() == null) {
            return "released";
        }
        return hold.deferredUntil().isAfter(LocalDate.now(clock)) ? "deferral-ended" : "deferral-over";
    }

    private void tell(CaseNo caseNo, Holds.Hold hold, String text, Map<String, String> more) {
        String occasion =
                "hold/%s/%s/%s%s".formatted(caseNo, hold.since(), text, more.getOrDefault("deferredUntil", ""));
        tellDebtor.tell(caseNo, "hold/messages/" + text, occasion, more);
    }
}
