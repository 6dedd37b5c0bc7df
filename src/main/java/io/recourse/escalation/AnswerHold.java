package io.recourse.escalation;

import io.recourse.casefile.TellDebtor;
import io.recourse.common.CaseNo;
import io.recourse.legalcase.HoldReason;
import io.recourse.legalcase.Holds;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debtor is told what the examination of his dispute or hardship found. */
@Component
@Transactional
public class AnswerHold {

    private final Holds holds;
    private final TellDebtor tellDebtor;

    AnswerHold(Holds holds, TellDebtor tellDebtor) {
        this.holds = holds;
        this.tellDebtor = tellDebtor;
    }

    /** A deferral until that day is granted; a dispute that is only examined longer has no answer yet. */
    void deferred(CaseNo caseNo, LocalDate until) {
        holds.current(caseNo)
                .filter(hold -> hold.reason() == HoldReason.HARDSHIP)
                .ifPresent(hold -> tell(caseNo, hold, "deferral-granted", Map.of("deferredUntil", until.toString())));
    }

    /** The case is about to be released. */
    public void decided(CaseNo caseNo, boolean upheld) {
        holds.current(caseNo).ifPresent(hold -> tell(caseNo, hold, text(hold, upheld), Map.of()));
    }

    private static String text(Holds.Hold hold, boolean upheld) {
        return switch (hold.reason()) {
            case DISPUTE -> upheld ? "dispute-upheld" : "dispute-answered";
            case HARDSHIP -> hold.deferredUntil() == null ? "deferral-refused" : "deferral-over";
        };
    }

    private void tell(CaseNo caseNo, Holds.Hold hold, String text, Map<String, String> more) {
        String occasion =
                "hold/%s/%s/%s%s".formatted(caseNo, hold.since(), text, more.getOrDefault("deferredUntil", ""));
        tellDebtor.tell(caseNo, "hold/messages/" + text, occasion, more);
    }
}
