package io.recourse.workbench;

import io.recourse.common.Refused;
import io.recourse.engine.FailedStep;
import io.recourse.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells failed steps in the reader's language. */
@Component
class FailedStepRows {

    private static final int LONGEST = 500;

    private final PersonalData personalData;
    private final MessageSource messages;
    private final Texts texts;

    FailedStepRows(PersonalData personalData, MessageSource messages, Texts texts) {
        this.personalData = personalData;
        this.messages = messages;
        this.texts = texts;
    }

    List<FailedStepRow> of(List<FailedStep> steps, Locale language) {
        return steps.stream().map(step -> row(step, language)).toList();
    }

    private FailedStepRow row(FailedStep step, Locale language) {
        Optional<String> refusal = refusal(step.message(), language);
        return new FailedStepRow(
                step,
                messages.getMessage(step.process() + "." + step.element(), null, step.element(), language),
                messages.getMessage("stage." + step.process(), null, step.process(), language),
                refusal.orElseGet(() -> texts.of("trouble.unexpected", language)),
                refusal.isPresent() || !personalData.isVisible() ? null : beginning(step.message()));
    }

    /** The reason of a rule that refused the step; a sentence that needs numbers cannot be told from texts. */
    private Optional<String> refusal(String message, Locale language) {
        try {
            return Refused.of(message)
                    .map(refused -> messages.getMessage(refused.code(), refused.arguments(), null, language));
        } catch (IllegalArgumentException needsNumbers) {
            return Optional.empty();
        }
    }

    private static String beginning(String message) {
        return message == null || message.isBlank()
                ? null
                : message.lines()
                        .findFirst()
                        .map(line -> line.substring(0, Math.min(line.length(), LONGEST)))
                        .orElse(null);
    }
}
