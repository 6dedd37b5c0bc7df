package io.recourse.courtfiling;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a comparison of routes says, with the formula behind each figure, in the reader's language. */
@Component
public class ComparisonTold {

    private final MessageSource messages;

    ComparisonTold(MessageSource messages) {
        this.messages = messages;
    }

    /** What the claim may bring, and from how many suits that is known; or that it is not known. */
    public String recovery(RouteComparison.Compared compared, Locale language) {
        RecoveryHistory.Record history = compared.history();
        if (compared.expected() == null) {
            return messages.getMessage(
                    "filing.recovery-unknown", new Object[] {history.suits(), history.least()}, language);
        }
        return messages.getMessage(
                "filing.recovery",
                new Object[] {
                    compared.expected().display(),
                    compared.claim().display(),
                    history.share().movePointRight(2).toPlainString() + "%",
                    history.suits(),
                    history.windowDays(),
                    compared.fee().display()
                },
                language);
    }

    /** What preservation and execution would cost beside the fee of the claim. */
    public String otherFees(RouteComparison.Compared compared, Locale language) {
        String execution = messages.getMessage(
                "filing.fee.execution",
                new Object[] {
                    compared.executionFee().display(), compared.claim().display()
                },
                language);
        String preservation = compared.preservation() == null
                ? messages.getMessage("filing.fee.no-preservation", null, language)
                : messages.getMessage(
                        "filing.fee.preservation",
                        new Object[] {
                            compared.preservationFee().display(),
                            compared.preservation().display()
                        },
                        language);
        return messages.getMessage("filing.fee.others", new Object[] {preservation, execution}, language);
    }

    /** Up to where small claims are mandatory, and whether the province's own wage is behind it. */
    public String wage(RouteComparison.Wage wage, Locale language) {
        return messages.getMessage(
                wage.national() ? "filing.wage-national" : "filing.wage",
                new Object[] {wage.half().display()},
                language);
    }
}
