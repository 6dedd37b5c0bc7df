package io.recourse.oversight;

import io.recourse.legalcase.Lenders;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Alerts in words. */
@Component
class AlertTexts {

    private final Lenders lenders;
    private final MessageSource messages;

    AlertTexts(Lenders lenders, MessageSource messages) {
        this.lenders = lenders;
        this.messages = messages;
    }

    /** The words of a language, with the lenders' names as they are now. */
    In in(Locale language) {
        return new In(
                language,
                lenders.all().stream()
                        .collect(Collectors.toMap(lender -> lender.code().value(), lender -> lender.name())));
    }

    /** Where an alert's tasks are; null where it is about a lender. */
    static String tasks(Alert alert) {
        return ofLender(alert)
                ? null
                : BoardLinks.tasks(
                        alert.subject(),
                        null,
                        alert.rule() == AlertRule.BREACH_SHARE ? "BREACHED" : null,
                        new DeadlineBoard.Scope(null, null, null));
    }

    private static boolean ofLender(Alert alert) {
        return alert.rule() == AlertRule.LIMITATION || alert.rule() == AlertRule.BUREAU_WAITING;
    }

    /** A language. */
    final class In {

        private final Locale language;
        private final Map<String, String> lenderNames;

        private In(Locale language, Map<String, String> lenderNames) {
            this.language = language;
            this.lenderNames = lenderNames;
        }

        String name(Alert alert) {
            return ofLender(alert)
                    ? lenderNames.getOrDefault(alert.subject(), alert.subject())
                    : stage(alert.subject());
        }

        String stage(String process) {
            return messages.getMessage("stage." + process, null, process, language);
        }

        String why(Alert alert) {
            return messages.getMessage(
                    "alert." + alert.rule(),
                    new Object[] {
                        alert.measure(),
                        alert.bound(),
                        alert.counted(),
                        alert.firstDay() == null ? "" : alert.firstDay().toString()
                    },
                    language);
        }
    }
}
