package io.recourse.debtorpage;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import io.recourse.legalcase.HardshipGround;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The debtor is in hardship and asks for a deferral: the case is held, and a lawyer decides. */
@Component
class AskForTime {

    private final Escalation escalation;
    private final Clock clock;

    AskForTime(Escalation escalation, Clock clock) {
        this.escalation = escalation;
        this.clock = clock;
    }

    /** @throws InvalidFields for ground, reason or until */
    void check(HardshipGround ground, String reason, LocalDate until) {
        List<FieldError> errors = new ArrayList<>(Reasons.faults("reason", reason));
        if (ground == null) {
            errors.add(FieldError.of("ground", "debtor-page.ground-missing"));
        }
        if (until != null && !until.isAfter(LocalDate.now(clock))) {
            errors.add(FieldError.of("until", "debtor-page.until-past"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /**
     * Asks.
     *
     * @param until until when, if he says so
     * @throws InvalidFields for ground, reason or until
     * @throws io.recourse.common.Refused with code {@code case.on-hold} while something of his is examined already
     */
    void ask(CaseNo caseNo, HardshipGround ground, String reason, LocalDate until) {
        check(ground, reason, until);
        String note = Reasons.FROM_HIS_PAGE
                + reason.strip()
                + (until == null ? "" : "（希望延期至 / wants it until " + until + "）");
        escalation.report(caseNo, CaseEvent.HARDSHIP, ground, note, Actor.DEBTOR);
    }
}
