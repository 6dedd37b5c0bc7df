package io.recourse.engine.deployment;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says findings in the reader's language, also before the application runs. */
final class Sentences {

    private static final ResourceBundleMessageSource MESSAGES = messages();

    private Sentences() {}

    /** All findings, one sentence each, with the file and the element they are about. */
    static List<String> of(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> of(finding, locale)).toList();
    }

    private static String of(Finding finding, Locale locale) {
        String what = say(finding.code(), locale, finding.arguments().toArray());
        if (finding.elementId().isEmpty()) {
            return say("model.at.file", locale, finding.resource(), what);
        }
        String element = finding.elementName().isEmpty()
                ? finding.elementId()
                : say("model.element.named", locale, finding.elementName(), finding.elementId());
        return say("model.at.element", locale, finding.resource(), element, what);
    }

    private static String say(String code, Locale locale, Object... arguments) {
        return MESSAGES.getMessage(code, arguments, locale);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/engine-deployment");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
