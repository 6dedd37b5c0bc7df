package io.recourse.debtorpage;

import io.recourse.common.Actor;
import io.recourse.common.CaseNo;
import io.recourse.common.FieldError;
import io.recourse.common.InvalidFields;
import io.recourse.escalation.CaseEvent;
import io.recourse.escalation.Escalation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The debtor disputes the debt or a line of it: the case is held, and a lawyer examines it. */
@Component
class DisputeDebt {

    /** What he disputes. */
    enum About {
        /** One instalment; which, he chooses. */
        INSTALMENT,
        PENALTY,
        PAYMENT_MISSING,
        NOT_HIS,
        OTHER
    }

    private final Escalation escalation;
    private final MessageSource messages;

    DisputeDebt(Escalation escalation, MessageSource messages) {
        this.escalation = escalation;
        this.messages = messages;
    }

    /** @throws InvalidFields for about or reason */
    void check(About about, Integer instalment, String reason) {
        List<FieldError> errors = new ArrayList<>(Reasons.faults("reason", reason));
        if (about == null || about == About.INSTALMENT && instalment == null) {
            errors.add(FieldError.of("about", "debtor-page.about-missing"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /**
     * Disputes.
     *
     * @param instalment the loan's instalment, where it is about one
     * @throws InvalidFields for about or reason
     * @throws io.recourse.common.Refused with code {@code case.on-hold} while something of his is examined already
     */
    void dispute(CaseNo caseNo, About about, Integer instalment, String reason) {
        check(about, instalment, reason);
        String line =
                tell(about, instalment, Locale.SIMPLIFIED_CHINESE) + " / " + tell(about, instalment, Locale.ENGLISH);
        escalation.report(
                caseNo, CaseEvent.DISPUTED, Reasons.FROM_HIS_PAGE + line + "; " + reason.strip(), Actor.DEBTOR);
    }

    private String tell(About about, Integer instalment, Locale language) {
        return messages.getMessage("debtor-page.about." + about, new Object[] {instalment}, language);
    }
}
